import type { ConstructorOptions } from 'pg-boss';

/** pg-boss on both engines: wakes workers by NOTIFY, and looks for jobs of killed workers every 10 seconds. */
export const bossOptions: ConstructorOptions = {
  useListenNotify: true,
  superviseIntervalSeconds: 10,
  monitorIntervalSeconds: 10,
};
