namespace BfaRadet.Domain.Decisions;

/// <summary>Date words as read: how many words they took, and the day or why there is none.</summary>
/// <param name="Words">How many words, at least one.</param>
/// <param name="Day">The day; null when it does not exist.</param>
/// <param name="HasYear">The year was written, so that a day that has passed is a mistake.</param>
/// <param name="NeedsMeeting">"nästa möte": a missing day means that no meeting is planned.</param>
/// <param name="IsSpan">"om två veckor": no weekday goes before it.</param>
internal readonly record struct DateReading(
    int Words, DateOnly? Day, bool HasYear = false, bool NeedsMeeting = false, bool IsSpan = false);
