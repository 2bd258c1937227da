import { describe, expect, it } from 'vitest';
import { fieldErrors } from '@/lib/platform/field-errors';
import { addProgrammeItemInput } from '@/lib/programme/schema';

describe('an item of the programme', () => {
  it('asks for one of the five goals and for texts in both languages', () => {
    const parsed = addProgrammeItemInput.safeParse({
      programmeId: '019ab6a0-0000-7000-8000-000000000001',
      goal: 'fame',
      titleNl: '',
      titleEn: 'x'.repeat(201),
      descriptionNl: 'Tekst',
    });
    expect(parsed.success ? [] : fieldErrors(parsed.error)).toEqual([
      { field: 'goal', code: 'choose' },
      { field: 'titleNl', code: 'required' },
      { field: 'titleEn', code: 'too_long', params: { maximum: 200 } },
      { field: 'descriptionEn', code: 'required' },
    ]);
  });
});
