namespace BfaRadet.Domain.Meetings.Agenda;

/// <summary>The kind of an agenda item.</summary>
public enum AgendaItemKind
{
    /// <summary>Formalia: opening, approval of the agenda, former minutes.</summary>
    Formality,

    /// <summary>Information: ends in "antecknas".</summary>
    Information,

    /// <summary>Beslut.</summary>
    Decision,

    /// <summary>Diskussion.</summary>
    Discussion,

    /// <summary>Uppföljning of an earlier decision.</summary>
    FollowUp,

    /// <summary>Övriga frågor.</summary>
    AnyOtherBusiness,

    /// <summary>Paus: has no number.</summary>
    Break,
}

/// <summary>The content of an item, as edited in Beredning.</summary>
/// <param name="Presenter">Who presents it, with role or organisation. May be empty.</param>
/// <param name="PlannedMinutes">Planned duration in minutes, 0 to 600; null when not set.</param>
/// <param name="Proposal">Förslag till beslut: a wording that can be used for the decision at the meeting.</param>
/// <param name="RegistryNumber">Diarienummer: "KS 2026/0118".</param>
/// <param name="Attachments">Handlingar, as named in the summons: "Bilaga 1 (rapport)", "Handlingar senare".</param>
/// <param name="InternalNote">For preparers only; never shown outside Beredning.</param>
public sealed record AgendaItemText(
    AgendaItemKind Kind,
    string Title,
    string Presenter = "",
    int? PlannedMinutes = null,
    string Background = "",
    string Proposal = "",
    string RegistryNumber = "",
    string Attachments = "",
    ValueList<FocusAreaId> FocusAreas = default,
    string InternalNote = "")
{
    /// <summary>Who may read it; null for the whole council.</summary>
    public ItemCircle? Circle { get; init; }
}

/// <summary>An item to be added, under an id that makes asking twice harmless.</summary>
public sealed record NewItem(AgendaItemId Id, AgendaItemText Text);

/// <summary>What is wrong with one of several items.</summary>
public sealed record ItemFault(AgendaItemId Item, Refusal Why);

/// <summary>A line on the agenda.</summary>
public sealed class AgendaItem
{
    private List<FocusAreaId> _focusAreas = [];

    private AgendaItem()
    {
    }

    internal AgendaItem(AgendaItemId id, AgendaItemText text, bool addedAtMeeting)
    {
        (Id, AddedAtMeeting) = (id, addedAtMeeting);
        Apply(text);
    }

    public AgendaItemId Id { get; private init; }

    /// <summary>Place on the agenda, from 0, breaks counted.</summary>
    public int Order { get; internal set; }

    /// <summary>The number on the agenda, from 1; null for a break.</summary>
    public int? Number { get; internal set; }

    public AgendaItemKind Kind { get; private set; }

    public string Title { get; private set; } = "";

    public string Presenter { get; private set; } = "";

    public int? PlannedMinutes { get; private set; }

    public string Background { get; private set; } = "";

    public string Proposal { get; private set; } = "";

    public string RegistryNumber { get; private set; } = "";

    public string Attachments { get; private set; } = "";

    public ValueList<FocusAreaId> FocusAreas => _focusAreas.ToValueList();

    public string InternalNote { get; private set; } = "";

    /// <summary>Who may read it, and all that hangs on it; null for the whole council.</summary>
    public ItemCircle? Circle { get; private set; }

    /// <summary>Raised at the meeting itself.</summary>
    public bool AddedAtMeeting { get; private init; }

    /// <summary>When it was first taken up.</summary>
    public DateTimeOffset? BegunAt { get; private set; }

    /// <summary>When it was last taken up, while it is the current item.</summary>
    public DateTimeOffset? TakenUpAt { get; private set; }

    /// <summary>Time spent on it in earlier turns, including pauses.</summary>
    public TimeSpan Spent { get; private set; }

    /// <summary>
    /// When something was settled in it, in order: its decisions and votes while it was the current item, otherwise when it
    /// was left. Who takes part at one of these moments decides in it. Empty before, and in meetings from versions that did
    /// not store it.
    /// </summary>
    public ValueList<DateTimeOffset> Settled { get; private set; }

    /// <summary>When it was last settled, or left; null before that.</summary>
    public DateTimeOffset? HandledAt => Settled.Count > 0 ? Settled[^1] : TakenUpAt is null ? BegunAt + Spent : null;

    /// <summary>It is the current item, and nothing is settled in it.</summary>
    internal bool IsOpen => TakenUpAt is not null && Settled.Count == 0;

    /// <summary>The number of decisions under it.</summary>
    public int DecisionCount { get; internal set; }

    public AgendaItemText Text => new(
        Kind, Title, Presenter, PlannedMinutes, Background, Proposal, RegistryNumber, Attachments, FocusAreas, InternalNote)
    {
        Circle = Circle,
    };

    internal void Apply(AgendaItemText text)
    {
        (Kind, Title, Presenter, PlannedMinutes) = (text.Kind, text.Title, text.Presenter, text.PlannedMinutes);
        (Background, Proposal, RegistryNumber) = (text.Background, text.Proposal, text.RegistryNumber);
        (Attachments, _focusAreas, InternalNote, Circle) = (text.Attachments, [.. text.FocusAreas], text.InternalNote, text.Circle);
    }

    internal void TakeUp(DateTimeOffset at) => (BegunAt, TakenUpAt) = (BegunAt ?? at, at);

    internal void Leave(DateTimeOffset at)
    {
        if (TakenUpAt is { } since)
        {
            Spent += at - since;
            TakenUpAt = null;
            Settled = Settled.Count == 0 ? [at] : Settled;
        }
    }

    internal void Settle(DateTimeOffset at) => Settled = [.. Settled, at];

    /// <summary>Removes the moment from <see cref="Settled"/>; null removes all of them.</summary>
    internal void Unsettle(DateTimeOffset? at) => Settled = [.. Settled.Where(s => at is not null && s != at)];

    internal void Shift(TimeSpan by) =>
        (BegunAt, TakenUpAt, Settled) = (BegunAt + by, TakenUpAt + by, Settled.Select(s => s + by).ToValueList());
}
