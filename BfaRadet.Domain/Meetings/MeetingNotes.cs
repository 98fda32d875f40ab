using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings.Agenda;

namespace BfaRadet.Domain.Meetings;

/// <summary>
/// Who may write and read the minutes of an item. Takes plain facts, so that a command can ask with the meeting and a live
/// page with its view and get the same answer. Does not know what is locked for adjustment.
/// </summary>
public static class MeetingNotes
{
    /// <summary>The duties that may write during the meeting, by the council's setting.</summary>
    public static Duties Writers(CouncilSettings settings) => settings.Writers switch
    {
        MinutesWriters.Secretary => Duties.Secretary,
        MinutesWriters.Presidium => Duties.Presidium,
        _ => Duties.Attending,
    };

    /// <summary>
    /// Null when the person may write: during the session the duties the council has chosen, and the holder of the item's
    /// pen; after closing only the leaders. Nobody writes in a break.
    /// </summary>
    /// <param name="member">Null for a person outside the council.</param>
    /// <param name="kind">The kind of the item; null when the item is gone.</param>
    public static Refusal? MayWrite(
        Duties duties, MemberId? member, CouncilSettings settings, MeetingState state, AgendaItemId item, AgendaItemKind? kind,
        ValueList<Pen> pens)
    {
        if (kind is null)
        {
            return new MeetingRefusal.ItemGone();
        }

        if (kind == AgendaItemKind.Break)
        {
            return new MeetingRefusal.NoMinutesOfABreak();
        }

        var (needed, writes) = state switch
        {
            MeetingState.InSession => (Writers(settings), Holds(member, item, pens)),
            MeetingState.Closed => (Meeting.Leaders, false),
            _ => (Duties.None, false),
        };
        return needed == Duties.None ? new MeetingRefusal.NotInSession(state)
            : writes || (duties & needed) != 0 ? null
            : new NotYourDuty(needed);
    }

    /// <summary>
    /// Whether the person may read the minutes of the item now: everybody, unless the council has chosen that they wait until
    /// they are shared.
    /// </summary>
    /// <param name="shared">The leaders have shared the minutes.</param>
    public static bool MayRead(
        Duties duties, MemberId? member, CouncilSettings settings, bool shared, AgendaItemId item, ValueList<Pen> pens) =>
        settings.Visibility == MinutesVisibility.Live
        || shared
        || (duties & (Writers(settings) | Duties.Presidium)) != 0
        || Holds(member, item, pens);

    private static bool Holds(MemberId? member, AgendaItemId item, ValueList<Pen> pens) =>
        member is { } one && pens.Any(p => p.Item == item && p.Member == one);
}
