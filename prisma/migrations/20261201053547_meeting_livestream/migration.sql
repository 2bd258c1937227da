-- AlterTable
ALTER TABLE "assembly_meeting" ADD COLUMN     "livestream" TEXT;
