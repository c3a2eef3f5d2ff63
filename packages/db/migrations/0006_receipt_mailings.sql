CREATE TABLE "receipt_mailings" (
	"merchant_id" text NOT NULL,
	"mode" text NOT NULL,
	"payment_id" text NOT NULL,
	"sealed_address" text NOT NULL,
	"addresses" integer NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "receipt_mailings_pk" PRIMARY KEY("merchant_id","mode","payment_id")
);
--> statement-breakpoint
ALTER TABLE "receipt_mailings" ADD CONSTRAINT "receipt_mailings_payment" FOREIGN KEY ("merchant_id","mode","payment_id") REFERENCES "public"."payments"("merchant_id","mode","id") ON DELETE no action ON UPDATE no action;