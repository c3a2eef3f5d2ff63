ALTER TABLE "payables" DROP CONSTRAINT "payables_kind";--> statement-breakpoint
ALTER TABLE "payables" ALTER COLUMN "payer_may_edit" SET DATA TYPE text USING case when "payer_may_edit" is null then null when "payer_may_edit" then 'both' else 'nothing' end;--> statement-breakpoint
ALTER TABLE "payables" ADD COLUMN "minimum_minor" bigint;--> statement-breakpoint
ALTER TABLE "payables" ADD COLUMN "maximum_minor" bigint;--> statement-breakpoint
ALTER TABLE "payables" ADD COLUMN "suggested_minor" bigint[];--> statement-breakpoint
UPDATE "payables" SET "suggested_minor" = '{}' WHERE kind = 'link';--> statement-breakpoint
ALTER TABLE "payables" ADD COLUMN "expires_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "payables" ADD COLUMN "expires_in_zone" text;--> statement-breakpoint
CREATE INDEX "payables_links_expiring" ON "payables" USING btree ("merchant_id","mode","created_at","id") WHERE kind = 'link' and link_status = 'active' and expires_at is not null;--> statement-breakpoint
ALTER TABLE "payables" ADD CONSTRAINT "payables_kind" CHECK (case kind
        when 'link' then code is not null and version is not null and source is null
          and payer_may_edit in ('nothing', 'amount', 'reference', 'both')
          and (amount_minor is not null or payer_may_edit in ('amount', 'both'))
          and suggested_minor is not null
          and (expires_at is null) = (expires_in_zone is null)
        when 'invoice' then source is not null and code is null and amount_minor is null
          and version is null and deactivated_at is null and expires_at is null
        else false end);