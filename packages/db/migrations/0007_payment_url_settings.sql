CREATE TABLE "applied_payments" (
	"merchant_id" text NOT NULL,
	"mode" text NOT NULL,
	"payment_id" text NOT NULL,
	"applied_by" text NOT NULL,
	"applied_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "applied_payments_pk" PRIMARY KEY("merchant_id","mode","payment_id")
);
--> statement-breakpoint
CREATE TABLE "payment_url_visits" (
	"merchant_id" text NOT NULL,
	"mode" text NOT NULL,
	"fingerprint" text NOT NULL,
	"kind" text NOT NULL,
	"reference" text,
	"amount_as_written" text,
	"times" integer NOT NULL,
	"first_at" timestamp (3) with time zone NOT NULL,
	"last_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "payment_url_visits_pk" PRIMARY KEY("merchant_id","mode","fingerprint")
);
--> statement-breakpoint
ALTER TABLE "payment_urls" ADD COLUMN "payer_may_edit" text DEFAULT 'nothing' NOT NULL;--> statement-breakpoint
ALTER TABLE "payment_urls" ADD COLUMN "maximum_minor" bigint;--> statement-breakpoint
ALTER TABLE "applied_payments" ADD CONSTRAINT "applied_payments_payment" FOREIGN KEY ("merchant_id","mode","payment_id") REFERENCES "public"."payments"("merchant_id","mode","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_url_visits" ADD CONSTRAINT "payment_url_visits_merchant_id_merchants_id_fk" FOREIGN KEY ("merchant_id") REFERENCES "public"."merchants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "payment_url_visits_latest" ON "payment_url_visits" USING btree ("merchant_id","mode","last_at");--> statement-breakpoint
CREATE INDEX "payments_through_payment_url_search" ON "payments" USING gin (lower("reference") gin_trgm_ops) WHERE starts_with(payable_id, 'inv_');