using BfaRadet.Domain.Councils;

namespace BfaRadet.Domain.Meetings.Agenda;

/// <summary>
/// A suggestion for the agenda that was put aside: until a day, or for good with a reason. It is about a matter (a decision, an item, a focus
/// area) and not about a title, and holds as long as the matter is as it was.
/// </summary>
public sealed class SetAside : Aggregate
{
    private SetAside()
    {
    }

    public Guid Id { get; private init; }

    public CouncilId Council { get; private init; }

    /// <summary>The matter: see <see cref="SuggestionKey"/>. One row for each in a council.</summary>
    public string Key { get; private init; } = "";

    /// <summary>What was suggested, for the list of what was put aside.</summary>
    public string Title { get; private set; } = "";

    /// <summary>The matter as it was: when it is otherwise, the suggestion comes back.</summary>
    public string Basis { get; private set; } = "";

    /// <summary>The day it comes back; null for one that was dismissed.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>Why it was dismissed; may be empty for one that comes back.</summary>
    public string Reason { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    public string By { get; private set; } = "";

    public override CouncilId BelongsTo => Council;

    /// <summary>Whether the suggestion is hidden on a day, for a matter that is as it is now.</summary>
    public bool Hides(string basis, DateOnly today) => Basis == basis && (Until is null || today < Until);

    /// <summary>Puts a suggestion aside. Refused without a reason when it is not to come back, and for a day that is not ahead.</summary>
    public static Result<SetAside> Put(Actor by, Guid id, CouncilId council, SetAsideText text, DateTimeOffset at)
    {
        var made = new SetAside { Id = id, Council = council, Key = text.Key };
        return made.Change(by, text, at).IsRefused(out var refusal) ? refusal : made;
    }

    /// <summary>Puts it aside in another way. Idempotent.</summary>
    public Result<Done> Change(Actor by, SetAsideText text, DateTimeOffset at)
    {
        text = text with { Title = Wording.Line(text.Title), Reason = Wording.Line(text.Reason) };
        if (!by.Has(Meeting.Preparers))
        {
            return new NotYourDuty(Meeting.Preparers);
        }

        if (Faults.Of(
            text.Until is { } day && day <= by.Today ? new MeetingRefusal.NotAhead(day) : null,
            Wording.Check(by.Today, nameof(Reason), text.Reason, required: text.Until is null)) is { } refusal)
        {
            return refusal;
        }

        if ((Title, Basis, Until, Reason) != (text.Title, text.Basis, text.Until, text.Reason))
        {
            (Title, Basis, Until, Reason) = (text.Title, text.Basis, text.Until, text.Reason);
            (At, By) = (at, by.Name);
            Record(new SuggestionSetAside(Key, Title, Until, Reason));
        }

        return Done.Value;
    }

    /// <summary>It is suggested again; the row is removed.</summary>
    public Result<Done> TakeBack(Actor by)
    {
        if (!by.Has(Meeting.Preparers))
        {
            return new NotYourDuty(Meeting.Preparers);
        }

        Record(new SuggestionTakenBack(Key, Title));
        return Done.Value;
    }
}

/// <summary>What is put aside, and how.</summary>
/// <param name="Until">Null for one that is not to come back.</param>
public sealed record SetAsideText(string Key, string Title, string Basis, DateOnly? Until, string Reason);

/// <summary>The matters that suggestions are about.</summary>
public static class SuggestionKey
{
    public static string Of(DecisionId decision) => $"decision:{decision}";

    public static string Of(AgendaItemId item) => $"item:{item}";

    public static string Of(FocusAreaId area) => $"area:{area}";

    /// <summary>A theme in one of the years it comes.</summary>
    public static string Of(YearThemeId theme, int year) => $"theme:{theme}:{year}";

    /// <summary>The decision that a key is of; null for another.</summary>
    public static DecisionId? DecisionOf(string key) => IdOf(key, "decision:") is { } id ? new DecisionId(id) : null;

    /// <summary>The item that a key is of; null for another.</summary>
    public static AgendaItemId? ItemOf(string key) => IdOf(key, "item:") is { } id ? new AgendaItemId(id) : null;

    private static Guid? IdOf(string key, string kind) =>
        key.StartsWith(kind, StringComparison.Ordinal) && Guid.TryParse(key.AsSpan(kind.Length), out var id) ? id : null;
}

/// <summary>
/// What an item of an agenda is about: each suggestion it was made of, and what it was tied to by hand. One to an earlier item, or to a
/// decision that puts a matter off, makes both items parts of one <see cref="Matter"/>.
/// </summary>
public sealed class TakenSuggestion
{
    private TakenSuggestion()
    {
    }

    public TakenSuggestion(CouncilId council, MeetingId meeting, AgendaItemId item, string key) => (Council, Meeting, Item, Key) = (council, meeting, item, key);

    public CouncilId Council { get; private init; }

    public MeetingId Meeting { get; private init; }

    public AgendaItemId Item { get; private init; }

    public string Key { get; private init; } = "";
}
