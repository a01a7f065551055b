-- CreateTable
CREATE TABLE "users" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "name" TEXT NOT NULL,
    "email" TEXT,
    "role" TEXT NOT NULL DEFAULT 'owner',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_keys" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "key_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_keys_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "book_generation_jobs" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "user_id" UUID NOT NULL,
    "book_type" TEXT NOT NULL,
    "sector_id" TEXT,
    "jlpt_level" TEXT,
    "topic" TEXT,
    "title" TEXT NOT NULL,
    "template_id" TEXT NOT NULL,
    "target_pages" INTEGER NOT NULL,
    "target_chapters" INTEGER NOT NULL,
    "generation_config" JSONB NOT NULL,
    "template_snapshot" JSONB NOT NULL,
    "plan" JSONB,
    "seed" TEXT NOT NULL,
    "ai_model" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'pending',
    "current_stage" TEXT NOT NULL DEFAULT 'pending',
    "status_before_pause" TEXT,
    "progress_percentage" INTEGER NOT NULL DEFAULT 0,
    "chapters_total" INTEGER NOT NULL DEFAULT 0,
    "chapters_completed" INTEGER NOT NULL DEFAULT 0,
    "chapters_failed" INTEGER NOT NULL DEFAULT 0,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "error_message" TEXT,
    "error_details" JSONB,
    "retry_count" INTEGER NOT NULL DEFAULT 0,
    "prompt_tokens_used" INTEGER NOT NULL DEFAULT 0,
    "completion_tokens_used" INTEGER NOT NULL DEFAULT 0,
    "total_cost_usd" DECIMAL(12,6) NOT NULL DEFAULT 0,
    "last_event_sequence" INTEGER NOT NULL DEFAULT 0,
    "idempotency_key" TEXT,
    "request_hash" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3),
    "completed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "book_generation_jobs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "book_templates" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "template_type" TEXT NOT NULL,
    "structure" JSONB NOT NULL,
    "content_requirements" JSONB NOT NULL,
    "is_public" BOOLEAN NOT NULL DEFAULT true,
    "usage_count" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "book_templates_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "chapter_generation_tasks" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "job_id" UUID NOT NULL,
    "chapter_number" INTEGER NOT NULL,
    "chapter_title" JSONB NOT NULL,
    "part_number" INTEGER NOT NULL,
    "generation_params" JSONB NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'pending',
    "sections_total" INTEGER NOT NULL DEFAULT 0,
    "sections_done" INTEGER NOT NULL DEFAULT 0,
    "retry_count" INTEGER NOT NULL DEFAULT 0,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "score" DOUBLE PRECISION,
    "character_count" INTEGER,
    "error_message" TEXT,
    "started_at" TIMESTAMPTZ(3),
    "completed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "chapter_generation_tasks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "chapter_sections" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "job_id" UUID NOT NULL,
    "chapter_number" INTEGER NOT NULL,
    "section_key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "origin" TEXT NOT NULL DEFAULT 'written',
    "content" JSONB NOT NULL,
    "content_hash" TEXT NOT NULL,
    "score" DOUBLE PRECISION,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "chapter_sections_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "llm_calls" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "job_id" UUID,
    "chapter_number" INTEGER,
    "task" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "model" TEXT NOT NULL,
    "request_hash" TEXT NOT NULL,
    "idempotency_key" TEXT,
    "answer" TEXT,
    "finish_reason" TEXT,
    "error_code" TEXT,
    "error_message" TEXT,
    "prompt_tokens" INTEGER NOT NULL DEFAULT 0,
    "completion_tokens" INTEGER NOT NULL DEFAULT 0,
    "tokens_estimated" BOOLEAN NOT NULL DEFAULT false,
    "cost_usd" DECIMAL(12,6) NOT NULL DEFAULT 0,
    "latency_ms" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "llm_calls_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "book_events" (
    "job_id" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "chapter_number" INTEGER,
    "data" JSONB NOT NULL DEFAULT '{}',
    "once_key" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "book_events_pkey" PRIMARY KEY ("job_id","sequence")
);

-- CreateTable
CREATE TABLE "exports" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "job_id" UUID NOT NULL,
    "format" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "artifact" TEXT,
    "file_name" TEXT,
    "media_type" TEXT,
    "bytes" INTEGER,
    "pages" INTEGER,
    "sha256" TEXT,
    "error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "exports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "quality_reports" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "job_id" UUID NOT NULL,
    "chapter_number" INTEGER,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "round" INTEGER NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,
    "findings" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "quality_reports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "book_vocabulary_bank" (
    "id" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "subcategory" TEXT NOT NULL,
    "word" TEXT NOT NULL,
    "reading" TEXT NOT NULL,
    "primary_meaning" TEXT NOT NULL,
    "alternative_meanings" TEXT[],
    "jlpt_level" TEXT NOT NULL,
    "part_of_speech" TEXT NOT NULL,
    "formality_level" TEXT NOT NULL,
    "usage_frequency" TEXT NOT NULL,
    "safety_critical" BOOLEAN NOT NULL,
    "example_sentences" JSONB NOT NULL,
    "collocations" TEXT[],
    "usage_notes" TEXT,
    "source" TEXT NOT NULL,

    CONSTRAINT "book_vocabulary_bank_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "book_dialogue_templates" (
    "id" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "sector" TEXT NOT NULL,
    "scenario_type" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "setting" TEXT NOT NULL,
    "participants" INTEGER NOT NULL,
    "participant_roles" JSONB NOT NULL,
    "dialogue_structure" JSONB NOT NULL,
    "key_phrases" JSONB NOT NULL,
    "cultural_notes" TEXT NOT NULL,
    "jlpt_level" TEXT NOT NULL,
    "difficulty" INTEGER NOT NULL,

    CONSTRAINT "book_dialogue_templates_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bank_state" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "fingerprint" TEXT NOT NULL,

    CONSTRAINT "bank_state_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

-- CreateIndex
CREATE UNIQUE INDEX "api_keys_key_hash_key" ON "api_keys"("key_hash");

-- CreateIndex
CREATE INDEX "book_generation_jobs_status_idx" ON "book_generation_jobs"("status");

-- CreateIndex
CREATE INDEX "book_generation_jobs_user_id_created_at_id_idx" ON "book_generation_jobs"("user_id", "created_at" DESC, "id");

-- CreateIndex
CREATE UNIQUE INDEX "book_generation_jobs_user_id_idempotency_key_key" ON "book_generation_jobs"("user_id", "idempotency_key");

-- CreateIndex
CREATE INDEX "book_templates_template_type_idx" ON "book_templates"("template_type");

-- CreateIndex
CREATE INDEX "chapter_generation_tasks_status_idx" ON "chapter_generation_tasks"("status");

-- CreateIndex
CREATE UNIQUE INDEX "chapter_generation_tasks_job_id_chapter_number_key" ON "chapter_generation_tasks"("job_id", "chapter_number");

-- CreateIndex
CREATE UNIQUE INDEX "chapter_sections_job_id_chapter_number_section_key_version_key" ON "chapter_sections"("job_id", "chapter_number", "section_key", "version");

-- CreateIndex
CREATE UNIQUE INDEX "llm_calls_idempotency_key_key" ON "llm_calls"("idempotency_key");

-- CreateIndex
CREATE INDEX "llm_calls_job_id_chapter_number_idx" ON "llm_calls"("job_id", "chapter_number");

-- CreateIndex
CREATE UNIQUE INDEX "book_events_job_id_once_key_key" ON "book_events"("job_id", "once_key");

-- CreateIndex
CREATE UNIQUE INDEX "exports_job_id_format_key" ON "exports"("job_id", "format");

-- CreateIndex
CREATE UNIQUE INDEX "quality_reports_job_id_chapter_number_revision_round_key" ON "quality_reports"("job_id", "chapter_number", "revision", "round");

-- CreateIndex
CREATE INDEX "book_vocabulary_bank_category_idx" ON "book_vocabulary_bank"("category");

-- CreateIndex
CREATE INDEX "book_vocabulary_bank_jlpt_level_idx" ON "book_vocabulary_bank"("jlpt_level");

-- CreateIndex
CREATE INDEX "book_vocabulary_bank_word_idx" ON "book_vocabulary_bank"("word");

-- CreateIndex
CREATE INDEX "book_dialogue_templates_category_idx" ON "book_dialogue_templates"("category");

-- CreateIndex
CREATE INDEX "book_dialogue_templates_sector_idx" ON "book_dialogue_templates"("sector");

-- CreateIndex
CREATE INDEX "book_dialogue_templates_jlpt_level_idx" ON "book_dialogue_templates"("jlpt_level");

-- AddForeignKey
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "book_generation_jobs" ADD CONSTRAINT "book_generation_jobs_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "chapter_generation_tasks" ADD CONSTRAINT "chapter_generation_tasks_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "book_generation_jobs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "chapter_sections" ADD CONSTRAINT "chapter_sections_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "book_generation_jobs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "llm_calls" ADD CONSTRAINT "llm_calls_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "book_generation_jobs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "book_events" ADD CONSTRAINT "book_events_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "book_generation_jobs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exports" ADD CONSTRAINT "exports_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "book_generation_jobs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quality_reports" ADD CONSTRAINT "quality_reports_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "book_generation_jobs"("id") ON DELETE CASCADE ON UPDATE CASCADE;
