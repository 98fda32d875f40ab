using System.Text.Json;
using BfaRadet.Domain;

namespace BfaRadet.App.Data;

/// <summary>
/// A line of the journal: who did what, when. Written in the same transaction as the change itself and never changed
/// or removed afterwards; the database refuses it. Readers such as reminders take their work from here.
/// </summary>
public sealed class JournalEntry
{
    private JournalEntry()
    {
    }

    public JournalEntry(CouncilId council, DomainEvent happened, Actor by, DateTimeOffset at)
    {
        (Council, Meeting) = (council, (happened as IMeetingEvent)?.Meeting);
        (At, By, Member) = (at, by.Name, by.Member);
        (Event, Facts) = (happened.GetType().Name, JsonSerializer.Serialize(happened, happened.GetType(), Json.Options));
    }

    /// <summary>Runs from 1 over the whole installation.</summary>
    public long Id { get; private init; }

    public CouncilId Council { get; private init; }

    public MeetingId? Meeting { get; private init; }

    public DateTimeOffset At { get; private init; }

    /// <summary>The name as it was then.</summary>
    public string By { get; private init; } = "";

    public MemberId? Member { get; private init; }

    /// <summary>The event's type name.</summary>
    public string Event { get; private init; } = "";

    /// <summary>The event as JSON.</summary>
    public string Facts { get; private init; } = "";

    /// <summary>The event as it was recorded; null for one this version does not know.</summary>
    public DomainEvent? Read() => Kinds.TryGetValue(Event, out var kind)
        ? (DomainEvent?)JsonSerializer.Deserialize(Facts, kind, Json.Options)
        : null;

    /// <summary>All that can happen, by name.</summary>
    public static IReadOnlyDictionary<string, Type> Kinds { get; } = typeof(DomainEvent).Assembly.GetTypes()
        .Where(t => t.IsSubclassOf(typeof(DomainEvent)) && !t.IsAbstract)
        .ToDictionary(t => t.Name);
}
