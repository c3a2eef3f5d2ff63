CREATE TABLE "merchant_logos" (
	"merchant_id" text PRIMARY KEY NOT NULL,
	"hash" text NOT NULL,
	"bytes" "bytea" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "merchants" ADD COLUMN "legal_name" text;--> statement-breakpoint
ALTER TABLE "merchants" ADD COLUMN "contact" text;--> statement-breakpoint
ALTER TABLE "merchants" ADD COLUMN "refund_policy" text;--> statement-breakpoint
ALTER TABLE "merchants" ADD COLUMN "tax_number" text;--> statement-breakpoint
ALTER TABLE "merchants" ADD COLUMN "brand_colour" text;--> statement-breakpoint
ALTER TABLE "merchants" ADD COLUMN "logo" jsonb;--> statement-breakpoint
ALTER TABLE "merchants" ADD COLUMN "version" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "merchant_logos" ADD CONSTRAINT "merchant_logos_merchant_id_merchants_id_fk" FOREIGN KEY ("merchant_id") REFERENCES "public"."merchants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "merchant_logos_hash" ON "merchant_logos" USING btree ("hash");