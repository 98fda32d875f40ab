using BfaRadet.App.Ui;

namespace BfaRadet.App.Features.Journal;

/// <summary>A meeting in the journal's filter choices.</summary>
public sealed record JournalMeeting(MeetingId Id, DateOnly Date, TimeOnly StartsAt);

/// <summary>The filter of the journal.</summary>
/// <param name="By">A name as in the journal; empty for all.</param>
/// <param name="Before">Only entries older than this one: the next page.</param>
public sealed record JournalFilter(MeetingId? Meeting = null, string By = "", long? Before = null);

/// <summary>A page of the journal, latest first.</summary>
/// <param name="Older">Where the next page begins; null on the last.</param>
public sealed record JournalView(
    CouncilId Council, ValueList<JournalLine> Lines, long? Older, ValueList<JournalMeeting> Meetings, ValueList<string> People);
