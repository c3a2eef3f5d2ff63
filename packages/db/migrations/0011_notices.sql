CREATE TABLE "notice_choices" (
	"merchant_id" text NOT NULL,
	"mode" text NOT NULL,
	"user_id" text NOT NULL,
	"kind" text NOT NULL,
	"is_on" boolean NOT NULL,
	CONSTRAINT "notice_choices_pk" PRIMARY KEY("merchant_id","mode","user_id","kind")
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"merchant_id" text NOT NULL,
	"mode" text NOT NULL,
	"user_id" text NOT NULL,
	"kind" text NOT NULL,
	"event_id" text NOT NULL,
	"edition" text,
	"gathered_at" timestamp (3) with time zone,
	"sent_at" timestamp (3) with time zone,
	CONSTRAINT "notices_pk" PRIMARY KEY("merchant_id","mode","user_id","kind","event_id")
);
--> statement-breakpoint
ALTER TABLE "notice_choices" ADD CONSTRAINT "notice_choices_merchant_id_merchants_id_fk" FOREIGN KEY ("merchant_id") REFERENCES "public"."merchants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_choices" ADD CONSTRAINT "notice_choices_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "auth"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "auth"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_event" FOREIGN KEY ("merchant_id","mode","event_id") REFERENCES "public"."events"("merchant_id","mode","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "notices_gathered" ON "notices" USING btree ("merchant_id","mode","user_id","kind","gathered_at");