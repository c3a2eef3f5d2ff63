CREATE EXTENSION IF NOT EXISTS "pg_trgm";
--> statement-breakpoint
CREATE SCHEMA "auth";
--> statement-breakpoint
CREATE TABLE "auth"."account" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"user_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp with time zone,
	"refresh_token_expires_at" timestamp with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "auth"."invitation" (
	"id" text PRIMARY KEY NOT NULL,
	"organization_id" text NOT NULL,
	"email" text NOT NULL,
	"role" text,
	"status" text DEFAULT 'pending' NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"inviter_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "auth"."member" (
	"id" text PRIMARY KEY NOT NULL,
	"organization_id" text NOT NULL,
	"user_id" text NOT NULL,
	"role" text DEFAULT 'member' NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "auth"."organization" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"slug" text NOT NULL,
	"logo" text,
	"created_at" timestamp with time zone NOT NULL,
	"metadata" text
);
--> statement-breakpoint
CREATE TABLE "auth"."session" (
	"id" text PRIMARY KEY NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"token" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"user_id" text NOT NULL,
	"active_organization_id" text,
	CONSTRAINT "session_token" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "auth"."user" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "user_email" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "auth"."verification" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "events" (
	"merchant_id" text NOT NULL,
	"mode" text NOT NULL,
	"id" text NOT NULL,
	"name" text NOT NULL,
	"subject_id" text NOT NULL,
	"payable_id" text NOT NULL,
	"sequence" integer NOT NULL,
	"actor" jsonb NOT NULL,
	"occurred_at" timestamp (3) with time zone NOT NULL,
	"data" jsonb NOT NULL,
	CONSTRAINT "events_pk" PRIMARY KEY("merchant_id","mode","id")
);
--> statement-breakpoint
CREATE TABLE "gateway_accounts" (
	"merchant_id" text NOT NULL,
	"mode" text NOT NULL,
	"gateway" text NOT NULL,
	"credentials_encrypted" text NOT NULL,
	"webhook_token_hash" text NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "gateway_accounts_pk" PRIMARY KEY("merchant_id","mode","gateway")
);
--> statement-breakpoint
CREATE TABLE "inbox" (
	"merchant_id" text NOT NULL,
	"mode" text NOT NULL,
	"gateway" text NOT NULL,
	"key" text NOT NULL,
	"body" text NOT NULL,
	"received_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "inbox_pk" PRIMARY KEY("merchant_id","mode","gateway","key")
);
--> statement-breakpoint
CREATE TABLE "instance" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"key_check" text,
	"owner_token_hash" text,
	"owner_claimed_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "instance_one_row" CHECK (id = 1)
);
--> statement-breakpoint
CREATE TABLE "merchants" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"statement_descriptor" text NOT NULL,
	"home_currency" text NOT NULL,
	"time_zone" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "payables" (
	"merchant_id" text NOT NULL,
	"mode" text NOT NULL,
	"id" text NOT NULL,
	"kind" text NOT NULL,
	"code" text,
	"source" text,
	"reference" text NOT NULL,
	"currency" text NOT NULL,
	"amount_minor" bigint,
	"description" text,
	"payer_may_edit" boolean,
	"version" integer,
	"use_limit" integer,
	"uses_reserved" integer NOT NULL,
	"uses_succeeded" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"deactivated_at" timestamp (3) with time zone,
	"link_status" text GENERATED ALWAYS AS (case
      when kind <> 'link' then null
      when uses_succeeded >= use_limit then 'paid'
      when uses_succeeded + uses_reserved >= use_limit then 'payment_pending'
      when deactivated_at is null then 'active'
      else 'deactivated' end) STORED,
	"search_text" text GENERATED ALWAYS AS (case when kind = 'link' then lower(reference || ' ' || code) end) STORED,
	CONSTRAINT "payables_pk" PRIMARY KEY("merchant_id","mode","id"),
	CONSTRAINT "payables_uses_within_limit" CHECK (uses_reserved >= 0 and uses_succeeded >= 0 and (use_limit is null or uses_reserved + uses_succeeded <= use_limit)),
	CONSTRAINT "payables_mode" CHECK (mode in ('test', 'live')),
	CONSTRAINT "payables_kind" CHECK (case kind
        when 'link' then code is not null and amount_minor is not null and payer_may_edit is not null
          and version is not null and source is null
        when 'invoice' then source is not null and code is null and amount_minor is null
          and version is null and deactivated_at is null
        else false end)
);
--> statement-breakpoint
CREATE TABLE "payer_keys" (
	"merchant_id" text NOT NULL,
	"mode" text NOT NULL,
	"payable_id" text NOT NULL,
	"operation" text NOT NULL,
	"key_hash" text NOT NULL,
	"body_hash" text NOT NULL,
	"payment_id" text NOT NULL,
	"used_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "payer_keys_pk" PRIMARY KEY("merchant_id","mode","payable_id","operation","key_hash")
);
--> statement-breakpoint
CREATE TABLE "payment_attempts" (
	"merchant_id" text NOT NULL,
	"mode" text NOT NULL,
	"payment_id" text NOT NULL,
	"n" integer NOT NULL,
	"reference" text NOT NULL,
	"gateway" text NOT NULL,
	"token_fingerprint" text NOT NULL,
	"outcome" text NOT NULL,
	"decline_code" text,
	"gateway_id" text,
	"card_brand" text,
	"card_last_four" text,
	"action_url" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"send_before" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "payment_attempts_pk" PRIMARY KEY("merchant_id","mode","payment_id","n")
);
--> statement-breakpoint
CREATE TABLE "payment_urls" (
	"merchant_id" text NOT NULL,
	"mode" text NOT NULL,
	"code" text NOT NULL,
	"currency" text NOT NULL,
	"decimal_mark" text,
	CONSTRAINT "payment_urls_pk" PRIMARY KEY("merchant_id","mode")
);
--> statement-breakpoint
CREATE TABLE "payments" (
	"merchant_id" text NOT NULL,
	"mode" text NOT NULL,
	"id" text NOT NULL,
	"payable_id" text NOT NULL,
	"state" text NOT NULL,
	"currency" text NOT NULL,
	"amount_minor" bigint NOT NULL,
	"reference" text NOT NULL,
	"payee_name" text NOT NULL,
	"payee_statement_descriptor" text NOT NULL,
	"asked_amount_minor" bigint,
	"asked_reference" text NOT NULL,
	"payable_version" integer,
	"attempts" integer NOT NULL,
	"sequence" integer NOT NULL,
	"card_brand" text,
	"card_last_four" text,
	"decline_code" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"captured_at" timestamp (3) with time zone,
	CONSTRAINT "payments_pk" PRIMARY KEY("merchant_id","mode","id"),
	CONSTRAINT "payments_amount" CHECK (amount_minor > 0)
);
--> statement-breakpoint
ALTER TABLE "auth"."account" ADD CONSTRAINT "account_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "auth"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth"."invitation" ADD CONSTRAINT "invitation_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "auth"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth"."invitation" ADD CONSTRAINT "invitation_inviter_id_user_id_fk" FOREIGN KEY ("inviter_id") REFERENCES "auth"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth"."member" ADD CONSTRAINT "member_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "auth"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth"."member" ADD CONSTRAINT "member_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "auth"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth"."session" ADD CONSTRAINT "session_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "auth"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gateway_accounts" ADD CONSTRAINT "gateway_accounts_merchant_id_merchants_id_fk" FOREIGN KEY ("merchant_id") REFERENCES "public"."merchants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payables" ADD CONSTRAINT "payables_merchant_id_merchants_id_fk" FOREIGN KEY ("merchant_id") REFERENCES "public"."merchants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_attempts" ADD CONSTRAINT "payment_attempts_payment" FOREIGN KEY ("merchant_id","mode","payment_id") REFERENCES "public"."payments"("merchant_id","mode","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_urls" ADD CONSTRAINT "payment_urls_merchant_id_merchants_id_fk" FOREIGN KEY ("merchant_id") REFERENCES "public"."merchants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_payable" FOREIGN KEY ("merchant_id","mode","payable_id") REFERENCES "public"."payables"("merchant_id","mode","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "account_user" ON "auth"."account" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "invitation_organization" ON "auth"."invitation" USING btree ("organization_id");--> statement-breakpoint
CREATE INDEX "invitation_email" ON "auth"."invitation" USING btree ("email");--> statement-breakpoint
CREATE INDEX "member_organization" ON "auth"."member" USING btree ("organization_id");--> statement-breakpoint
CREATE INDEX "member_user" ON "auth"."member" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "organization_slug" ON "auth"."organization" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "session_user" ON "auth"."session" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "verification_identifier" ON "auth"."verification" USING btree ("identifier");--> statement-breakpoint
CREATE UNIQUE INDEX "events_of_subject" ON "events" USING btree ("merchant_id","mode","subject_id","sequence");--> statement-breakpoint
CREATE UNIQUE INDEX "gateway_accounts_webhook_token" ON "gateway_accounts" USING btree ("gateway","webhook_token_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "payables_link_code" ON "payables" USING btree ("code");--> statement-breakpoint
CREATE UNIQUE INDEX "payables_invoice_reference" ON "payables" USING btree ("merchant_id","mode","source","reference") WHERE kind = 'invoice';--> statement-breakpoint
CREATE INDEX "payables_links_newest" ON "payables" USING btree ("merchant_id","mode","created_at","id") WHERE kind = 'link';--> statement-breakpoint
CREATE INDEX "payables_links_by_status" ON "payables" USING btree ("merchant_id","mode","link_status","created_at","id") WHERE kind = 'link';--> statement-breakpoint
CREATE INDEX "payables_links_by_reference" ON "payables" USING btree ("merchant_id","mode","reference","created_at","id") WHERE kind = 'link';--> statement-breakpoint
CREATE INDEX "payables_links_search" ON "payables" USING gin ("search_text" gin_trgm_ops) WHERE kind = 'link';--> statement-breakpoint
CREATE UNIQUE INDEX "payment_attempts_reference" ON "payment_attempts" USING btree ("reference");--> statement-breakpoint
CREATE UNIQUE INDEX "payment_attempts_token" ON "payment_attempts" USING btree ("merchant_id","mode","payment_id","token_fingerprint");--> statement-breakpoint
CREATE UNIQUE INDEX "payment_attempts_one_open" ON "payment_attempts" USING btree ("merchant_id","mode","payment_id") WHERE outcome = 'open';--> statement-breakpoint
CREATE UNIQUE INDEX "payment_urls_code" ON "payment_urls" USING btree ("code");--> statement-breakpoint
CREATE UNIQUE INDEX "payments_id" ON "payments" USING btree ("id");--> statement-breakpoint
CREATE INDEX "payments_newest" ON "payments" USING btree ("merchant_id","mode","created_at","id");--> statement-breakpoint
CREATE INDEX "payments_of_payable" ON "payments" USING btree ("merchant_id","mode","payable_id","created_at","id");--> statement-breakpoint
CREATE INDEX "payments_through_payment_url" ON "payments" USING btree ("merchant_id","mode","created_at","id") WHERE starts_with(payable_id, 'inv_');
--> statement-breakpoint
INSERT INTO "instance" DEFAULT VALUES;
