ALTER TABLE "payment_url_visits" ADD COLUMN "currency_as_written" text;--> statement-breakpoint
ALTER TABLE "payment_urls" ADD COLUMN "version" integer DEFAULT 0 NOT NULL;