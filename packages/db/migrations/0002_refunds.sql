CREATE TABLE "disputes" (
	"merchant_id" text NOT NULL,
	"mode" text NOT NULL,
	"id" text NOT NULL,
	"payment_id" text NOT NULL,
	"attempt" integer NOT NULL,
	"gateway" text NOT NULL,
	"gateway_id" text NOT NULL,
	"currency" text NOT NULL,
	"amount_minor" bigint NOT NULL,
	"state" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "disputes_pk" PRIMARY KEY("merchant_id","mode","id"),
	CONSTRAINT "disputes_amount" CHECK (amount_minor > 0)
);
--> statement-breakpoint
CREATE TABLE "refunds" (
	"merchant_id" text NOT NULL,
	"mode" text NOT NULL,
	"id" text NOT NULL,
	"payment_id" text NOT NULL,
	"attempt" integer NOT NULL,
	"reference" text,
	"gateway" text NOT NULL,
	"gateway_id" text,
	"currency" text NOT NULL,
	"amount_minor" bigint NOT NULL,
	"state" text NOT NULL,
	"decline_code" text,
	"reason" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"send_before" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "refunds_pk" PRIMARY KEY("merchant_id","mode","id"),
	CONSTRAINT "refunds_amount" CHECK (amount_minor > 0),
	CONSTRAINT "refunds_known" CHECK (reference is not null or gateway_id is not null)
);
--> statement-breakpoint
ALTER TABLE "disputes" ADD CONSTRAINT "disputes_attempt" FOREIGN KEY ("merchant_id","mode","payment_id","attempt") REFERENCES "public"."payment_attempts"("merchant_id","mode","payment_id","n") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_attempt" FOREIGN KEY ("merchant_id","mode","payment_id","attempt") REFERENCES "public"."payment_attempts"("merchant_id","mode","payment_id","n") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "disputes_of_payment" ON "disputes" USING btree ("merchant_id","mode","payment_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "disputes_gateway_id" ON "disputes" USING btree ("merchant_id","mode","gateway","gateway_id");--> statement-breakpoint
CREATE INDEX "refunds_of_payment" ON "refunds" USING btree ("merchant_id","mode","payment_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "refunds_reference" ON "refunds" USING btree ("reference");--> statement-breakpoint
CREATE UNIQUE INDEX "refunds_gateway_id" ON "refunds" USING btree ("merchant_id","mode","gateway","gateway_id");--> statement-breakpoint
CREATE INDEX "refunds_requested" ON "refunds" USING btree ("reference") WHERE state = 'requested';--> statement-breakpoint
CREATE INDEX "payments_late" ON "payments" USING btree ("merchant_id","mode","payable_id") WHERE state = 'late';