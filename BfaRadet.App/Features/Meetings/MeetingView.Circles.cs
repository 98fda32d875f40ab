using BfaRadet.App.Data;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.Summons;

namespace BfaRadet.App.Features.Meetings;

/// <content>
/// Items that are for a circle of the council. What others see of one: its number and its times, so that the agenda and the
/// paragrafer are as they are and nobody takes the meeting to be elsewhere; of all that hangs on it nothing.
/// </content>
public sealed partial record MeetingView
{
    /// <summary>Whether the reader is outside the circle of an item.</summary>
    public bool IsOutside(Reader reader, AgendaItemId item) =>
        Find(item) is { } one && (one.Hidden is not null || !reader.MayRead(one.Circle));

    /// <summary>Those on the roll who are outside the circle of an item, for who leads and keeps the meeting.</summary>
    public ValueList<AttendanceView> OutsideOf(ItemView item) => item.Circle is null ? []
        : Roll.Where(l => !ItemCircle.MayRead(item.Circle, l.Duties | (Readers.FirstOrDefault(r => r.Member == l.Member)?.Duties ?? 0), l.Member)).ToValueList();

    /// <summary>The meeting as those see it whom the whole council's items are for, and no others: a screen in the room.</summary>
    public MeetingView SeenByAll() => Seen(circle => circle is null) is var seen && seen.Attachments.Any(a => a.Secrecy is not null)
        ? seen with { Attachments = seen.Attachments.Where(a => a.Secrecy is null).ToValueList() }
        : seen;

    private MeetingView Seen(Func<ItemCircle?, bool> reads)
    {
        // What was sent may have been for all then, or for a circle that it is no longer for.
        var circles = Items.ToDictionary(i => i.Id, i => i.Circle);
        bool ReadsSummoned(SummonedItem item) => reads(circles.TryGetValue(item.Id, out var now) ? now : item.Circle);

        var hidden = Items.Where(i => !reads(i.Circle)).Select(i => i.Id).ToHashSet();
        var summons = Summons?.SeenBy(ReadsSummoned);
        // A decision stays within the circle it was taken in, whatever item follows it up.
        var followUps = FollowUps.Any(f => hidden.Contains(f.Item) || !reads(f.Circle))
            ? FollowUps.Where(f => !hidden.Contains(f.Item) && reads(f.Circle)).ToValueList()
            : FollowUps;
        if (hidden.Count == 0)
        {
            return ReferenceEquals(summons, Summons) && followUps.Count == FollowUps.Count ? this : this with { Summons = summons, FollowUps = followUps };
        }

        var isNow = CurrentItem is { } current && hidden.Contains(current);
        return this with
        {
            Items = Items.Select(i => hidden.Contains(i.Id) ? i.Outside() : i).ToValueList(),
            Decisions = Decisions.Where(d => !hidden.Contains(d.Item)).ToValueList(),
            Proceedings = Proceedings.Without(hidden, isNow),
            Written = Written.Where(i => !hidden.Contains(i)).ToValueList(),
            FollowsUp = FollowsUp.Where(i => !hidden.Contains(i)).ToValueList(),
            Pens = Pens.Where(p => !hidden.Contains(p.Item)).ToValueList(),
            Quorum = isNow ? QuorumOfAll : Quorum,
            Speakers = isNow ? [] : Speakers,
            LeftOver = LeftOver.Where(s => s.LeftFrom is not { } from || !hidden.Contains(from)).ToValueList(),
            Gaps = [],
            Summons = summons,
            FollowUps = followUps,
            Attachments = Attachments.Where(a => a.Item is not { } of || !hidden.Contains(of)).ToValueList(),
            Awaited = Awaited.Where(a => !hidden.Contains(a.Item)).ToValueList(),
        };
    }
}
