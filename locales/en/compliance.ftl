# compliance
