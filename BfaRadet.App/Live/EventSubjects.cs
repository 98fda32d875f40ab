using BfaRadet.App.Data;

namespace BfaRadet.App.Live;

/// <summary>
/// The subjects of one feature's events. Each feature registers its own and names every event it has; <see
/// cref="SavedChanges"/> asks them all.
/// </summary>
public sealed class EventSubjects
{
    private readonly Dictionary<Type, Func<SavedEvent, IEnumerable<Subject>>> _of = [];

    /// <summary>By the type of the event.</summary>
    internal IReadOnlyDictionary<Type, Func<SavedEvent, IEnumerable<Subject>>> Of => _of;

    /// <summary>Events about the journal and, if they have one, their meeting.</summary>
    public EventSubjects On(params ReadOnlySpan<Type> events) => On(_ => [], events);

    /// <summary>Events about the journal and, if they have one, their meeting, and about what is named.</summary>
    public EventSubjects On(Func<SavedEvent, IEnumerable<Subject>> about, params ReadOnlySpan<Type> events) =>
        Add(saved => [.. AboutMeeting(saved), .. about(saved), Subject.Journal(saved.Council)], events);

    /// <summary>
    /// Events that come many times a minute while people work: pages of the journal are not notified of them.
    /// </summary>
    public EventSubjects OnOften(params ReadOnlySpan<Type> events) => Add(AboutMeeting, events);

    private EventSubjects Add(Func<SavedEvent, IEnumerable<Subject>> about, ReadOnlySpan<Type> events)
    {
        foreach (var happened in events)
        {
            _of.Add(happened, about);
        }

        return this;
    }

    private static IEnumerable<Subject> AboutMeeting(SavedEvent saved) => saved.Meeting is { } meeting ? [Subject.Meeting(meeting)] : [];
}
