using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Minutes;
using System.Text.Json;

namespace BfaRadet.App.Data.Journal;

/// <summary>
/// A line of the journal: who did what, when. Written in the same transaction as the change itself and never changed
/// or removed afterwards; the database refuses it. Readers such as reminders take their work from here.
/// </summary>
public sealed class JournalEntry
{
    private JournalEntry()
    {
    }

    /// <summary>For <see cref="Changes"/> alone.</summary>
    internal JournalEntry(CouncilId council, DomainEvent happened, Actor by, DateTimeOffset at)
    {
        (Council, Meeting) = (council, (happened as IMeetingEvent)?.Meeting);
        (At, By, Member) = (at, by.Name, by.Member);
        (Event, Facts) = (NameOf(happened.GetType()), JsonSerializer.Serialize(happened, happened.GetType(), Json.Options));
    }

    /// <summary>Runs from 1 over the whole installation.</summary>
    public long Id { get; private init; }

    public CouncilId Council { get; private init; }

    public MeetingId? Meeting { get; private init; }

    public DateTimeOffset At { get; private init; }

    /// <summary>The name as it was then.</summary>
    public string By { get; private init; } = "";

    public MemberId? Member { get; private init; }

    /// <summary>What happened, by the name of <see cref="NameOf{T}"/>.</summary>
    public string Event { get; private init; } = "";

    /// <summary>The event as JSON.</summary>
    public string Facts { get; private init; } = "";

    /// <summary>The event; null for a type, or facts, that this version does not know.</summary>
    public DomainEvent? Read()
    {
        try
        {
            return Kinds.TryGetValue(Event, out var kind) ? (DomainEvent?)JsonSerializer.Deserialize(Facts, kind, Json.Options) : null;
        }
        catch (JsonException)
        {
            // A newer version may have written an event that this one lacks. One such line must not make the whole journal
            // unreadable.
            return null;
        }
    }

    /// <summary>
    /// The stored name of an event type: its type name, or the one it had before it was renamed. Query by this and never by
    /// <c>nameof</c>.
    /// </summary>
    public static string NameOf<T>() where T : DomainEvent => NameOf(typeof(T));

    /// <summary>The names of all events that are a <typeparamref name="T"/>.</summary>
    public static string[] NamesOf<T>() => [.. Kinds.Where(kind => kind.Value.IsAssignableTo(typeof(T))).Select(kind => kind.Key)];

    /// <summary>See <see cref="NameOf{T}"/>.</summary>
    public static string NameOf(Type kind) => _writtenAs.TryGetValue(kind, out var name) ? name : kind.Name;

    // Renamed types: [typeof(TheNewName)] = "TheOldName".
    private static readonly Dictionary<Type, string> _writtenAs = new()
    {
        [typeof(PassageRedacted)] = "PassageLifted",
    };

    /// <summary>All event types, by stored name.</summary>
    public static IReadOnlyDictionary<string, Type> Kinds { get; } = typeof(DomainEvent).Assembly.GetTypes()
        .Where(t => t.IsSubclassOf(typeof(DomainEvent)) && !t.IsAbstract)
        .ToDictionary(NameOf);
}
