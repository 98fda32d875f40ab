namespace BfaRadet.App.Features.Journal;

/// <summary>A sentence of the journal: who, what, when. <see cref="By"/> is the subject, <see cref="Did"/> the rest.</summary>
/// <param name="Id">The entry; of merged ones the latest.</param>
/// <param name="At">When; of merged ones the first.</param>
/// <param name="Until">When the last of merged ones was; null for one alone.</param>
public sealed record JournalLine(long Id, DateTimeOffset At, DateTimeOffset? Until, string By, string Did, MeetingId? Meeting);

/// <summary>A meeting that the journal can be narrowed to.</summary>
public sealed record JournalMeeting(MeetingId Id, DateOnly Date, TimeOnly StartsAt);

/// <summary>What is asked of the journal.</summary>
/// <param name="By">A name as it stands in the journal; empty for all.</param>
/// <param name="Before">Only entries older than this one: the next page.</param>
public sealed record JournalFilter(MeetingId? Meeting = null, string By = "", long? Before = null);

/// <summary>A page of the journal, latest first.</summary>
/// <param name="Older">Where the next page begins; null on the last.</param>
public sealed record JournalView(
    CouncilId Council, ValueList<JournalLine> Lines, long? Older, ValueList<JournalMeeting> Meetings, ValueList<string> People);
