-- AlterTable
ALTER TABLE "quality_reports" ADD COLUMN "dimensions" JSONB;
