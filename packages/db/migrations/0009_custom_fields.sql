CREATE TABLE "payment_answers" (
	"merchant_id" text NOT NULL,
	"mode" text NOT NULL,
	"payment_id" text NOT NULL,
	"sealed_answers" text NOT NULL,
	"answered_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "payment_answers_pk" PRIMARY KEY("merchant_id","mode","payment_id")
);
--> statement-breakpoint
ALTER TABLE "payables" ADD COLUMN "custom_fields" jsonb;--> statement-breakpoint
ALTER TABLE "payment_answers" ADD CONSTRAINT "payment_answers_payment" FOREIGN KEY ("merchant_id","mode","payment_id") REFERENCES "public"."payments"("merchant_id","mode","id") ON DELETE no action ON UPDATE no action;