using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings.Agenda;

namespace BfaRadet.Domain.Meetings;

/// <summary>
/// Who may write of an item while the meeting is held, and who may read that. Pure facts in, so that a command asks with the
/// meeting and a live page with its view, and both get the same answer. What is locked to be adjusted is not known here.
/// </summary>
public static class MeetingNotes
{
    /// <summary>Who writes during the meeting by the council's choice.</summary>
    public static Duties Writers(CouncilSettings settings) => settings.Writers switch
    {
        MinutesWriters.Secretary => Duties.Secretary,
        MinutesWriters.Presidium => Duties.Presidium,
        _ => Duties.Attending,
    };

    /// <summary>
    /// Null when the one may write: while the meeting is in session those the council has chosen, and who holds the pen of
    /// the item; after closing only those who lead. Nobody writes in a break.
    /// </summary>
    /// <param name="member">Null for one without a place in the council.</param>
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
    /// Whether what is written of the item may be read by the one now: by all, unless the council has chosen that it waits
    /// until it is shared.
    /// </summary>
    /// <param name="shared">Those who lead have shared the notes.</param>
    public static bool MayRead(
        Duties duties, MemberId? member, CouncilSettings settings, bool shared, AgendaItemId item, ValueList<Pen> pens) =>
        settings.Visibility == MinutesVisibility.Live
        || shared
        || (duties & (Writers(settings) | Duties.Presidium)) != 0
        || Holds(member, item, pens);

    private static bool Holds(MemberId? member, AgendaItemId item, ValueList<Pen> pens) =>
        member is { } one && pens.Any(p => p.Item == item && p.Member == one);
}
