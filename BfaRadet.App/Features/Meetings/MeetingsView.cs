using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;

namespace BfaRadet.App.Features.Meetings;

/// <summary>A line in the list of meetings.</summary>
/// <param name="IsAdopted">Whether its minutes are adopted.</param>
public sealed record MeetingRow(
    MeetingId Id, MeetingDetails Details, MeetingState State, DateTimeOffset? OpenedAt, DateTimeOffset? ClosedAt,
    int Items, int Decisions, bool IsAdopted)
{
    /// <summary>See <see cref="MeetingView.IsBroughtIn"/>.</summary>
    public bool IsBroughtIn => State == MeetingState.Closed && OpenedAt is null;

    /// <summary>How many of the decisions are under items for a circle, for each such item. Empty for a reader who sees the row.</summary>
    internal ValueList<EncircledDecisions> Encircled { get; init; }

    /// <summary>The decisions that the reader may know of.</summary>
    internal MeetingRow SeenBy(Reader reader) => Encircled.Count == 0 ? this : this with
    {
        Decisions = Decisions - Encircled.Where(e => !reader.MayRead(e.Circle)).Sum(e => e.Decisions),
        Encircled = [],
    };
}

/// <summary>The decisions under an item for a circle.</summary>
internal sealed record EncircledDecisions(ItemCircle Circle, int Decisions);

/// <summary>How far it has come with the summons to a coming meeting.</summary>
/// <param name="SentAt">Null when it is not sent.</param>
/// <param name="LastDay">The last day it should go, by the council's rule.</param>
/// <param name="Unanswered">Members who have not answered to the time as it is.</param>
/// <param name="Unsent">How many changes have not been sent.</param>
public sealed record SummonsStanding(MeetingId Meeting, DateTimeOffset? SentAt, DateOnly LastDay, int Unanswered, int Unsent)
{
    /// <summary>The time that is summoned to and answered, when the meeting has been moved and nobody has been told; null otherwise.</summary>
    public MeetingDetails? MovedFrom { get; init; }
}

/// <summary>An item that new meetings begin with.</summary>
public sealed record StandingItem(AgendaItemId Id, AgendaItemText Text);

/// <summary>What a new meeting is planned from: the last that was held, or the last planned when none was.</summary>
/// <param name="Details">Null before the first meeting.</param>
/// <param name="AreChosen">Whether the standing items are those the council has chosen, and not those of the last meeting.</param>
public sealed record LastMeeting(MeetingDetails? Details, ValueList<StandingItem> Standing, bool AreChosen);

/// <summary>A council's meetings, latest first, as an account may see them.</summary>
public sealed record MeetingsView(
    CouncilId Council, string CouncilName, ValueList<MeetingRow> Meetings, ValueList<Reader> Readers)
{
    /// <summary>Of the council's page for residents; empty when it has none.</summary>
    public string OpenAddress { get; init; } = "";

    /// <summary>How far it has come with the summonses to coming meetings; for preparers only.</summary>
    public ValueList<SummonsStanding> Summonses { get; init; }

    /// <summary>The days of meetings in Beredning that a meeting has settled: what others than preparers know of them.</summary>
    public ValueList<DateOnly> Settled { get; init; }

    /// <summary>For preparers only.</summary>
    public LastMeeting? Last { get; init; }

    public Reader? ReaderOf(Caller caller) => Readers.FirstOrDefault(v => v.AccountId == caller.AccountId);

    /// <summary>Without meetings in Beredning, for others than preparers; null for a caller outside the council.</summary>
    public MeetingsView? SeenBy(Caller caller) => ReaderOf(caller) switch
    {
        null => null,
        // They have the meetings themselves.
        var reader when reader.Has(Meeting.Preparers) => this with { Settled = [] },
        var reader => this with { Last = null, Meetings = Meetings.Where(m => m.State != MeetingState.Preparing).Select(m => m.SeenBy(reader)).ToValueList() },
    };
}
