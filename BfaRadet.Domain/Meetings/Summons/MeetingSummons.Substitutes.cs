using BfaRadet.Domain.Meetings.RollCall;

namespace BfaRadet.Domain.Meetings.Summons;

/// <content>
/// Which substitutes are asked to come. It follows from the answers as they are and the council's order, and not from the order in
/// which people answered: a member who comes after all, or a substitute who can after all, changes who is needed.
/// </content>
public sealed partial class MeetingSummons
{
    /// <summary>Those who are asked now.</summary>
    public IEnumerable<AskedSubstitute> AskedNow => Asked.Where(a => a.ReleasedAt is null);

    /// <summary>What somebody is asked now; null when nothing.</summary>
    public AskedSubstitute? AskedOf(MemberId substitute) => AskedNow.FirstOrDefault(a => a.Substitute == substitute);

    /// <summary>Whether somebody was asked at a moment: what a letter of that moment said. Released at the same moment is not asked.</summary>
    public bool WasAsked(MemberId substitute, DateTimeOffset at) =>
        Asked.Any(a => a.Substitute == substitute && a.At <= at && (a.ReleasedAt is not { } released || at < released));

    /// <summary>
    /// Those who were asked to come at the time as it is, can come as far as is known, and are not needed any more: the last time
    /// each was asked. Who was needed no more at a time that the meeting was moved from is in reserve again.
    /// </summary>
    public ValueList<AskedSubstitute> NotNeeded() => Asked.Where(a => a.ReleasedAt is not null).GroupBy(a => a.Substitute).Select(g => g.Last())
        .Where(a => a.ReleasedAt > TimeSentAt && AskedOf(a.Substitute) is null && CurrentReplyOf(a.Substitute)?.Answer != SummonsAnswer.Declines).ToValueList();

    /// <summary>What a substitute is to the meeting; null for others.</summary>
    public Serving? ServingOf(MemberId member) => Serving.Of(Latest?.Content.Called.FirstOrDefault(c => c.Member == member), AskedNow, NotNeeded());

    /// <summary>Whether somebody who is called is asked for an answer: all but substitutes whom nobody has asked to come.</summary>
    public bool IsAsked(MemberId member) => ServingOf(member) is null or Serving.Asked;

    // When the day and hour that went out last were sent first; a move releases at that moment those who were asked before it.
    private DateTimeOffset? TimeSentAt => Latest is not { Content.Details: var now } ? null
        : Sendings.Reverse().TakeWhile(s => (s.Content.Details.Date, s.Content.Details.StartsAt) == (now.Date, now.StartsAt)).Last().At;

    /// <summary>
    /// Who comes instead of whom: for each member who declines, in the order of the roll, the seat's own substitute who has not
    /// declined; for the others the substitutes of no seat who have not declined, in the order of the roll, as far as they suffice.
    /// </summary>
    public static ValueList<(MemberId Substitute, MemberId For)> TurnOf(ValueList<Summoned> called, Func<MemberId, SummonsAnswer?> answer)
    {
        var empty = called.Where(c => c.Role == AttendanceRole.Member && answer(c.Member) == SummonsAnswer.Declines).ToList();
        var free = called.Where(c => c.Role == AttendanceRole.Substitute && answer(c.Member) != SummonsAnswer.Declines).ToList();
        var own = empty.Select(seat => (Seat: seat.Member, Own: free.Find(f => f.SubstituteFor == seat.Member))).ToList();
        var others = own.Where(o => o.Own is null).Select(o => o.Seat);
        return
        [
            .. own.Where(o => o.Own is not null).Select(o => (o.Own!.Member, o.Seat)),
            .. free.Where(f => f.SubstituteFor is null).Zip(others, (f, seat) => (f.Member, seat)),
        ];
    }

    // Who is asked already stays with the same member, where that one still needs somebody.
    private Substitution Settle(DateTimeOffset at)
    {
        var called = Latest!.Content.Called;
        var turn = TurnOf(called, m => CurrentReplyOf(m)?.Answer);
        string NameOf(MemberId member) => called.FirstOrDefault(c => c.Member == member)?.Name ?? NameBefore(member);

        var isOwn = called.Where(c => c.SubstituteFor is not null).Select(c => c.Member).ToHashSet();
        var kept = AskedNow.Where(a => !isOwn.Contains(a.Substitute) && turn.Any(t => t.Substitute == a.Substitute) && turn.Any(t => t.For == a.For && !isOwn.Contains(t.Substitute)))
            .DistinctBy(a => a.For).DistinctBy(a => a.Substitute).ToDictionary(a => a.Substitute, a => a.For);
        var seats = new Queue<MemberId>(turn.Where(t => !isOwn.Contains(t.Substitute) && !kept.ContainsValue(t.For)).Select(t => t.For));
        var wanted = turn.ToDictionary(
            t => t.Substitute, t => isOwn.Contains(t.Substitute) ? t.For : kept.TryGetValue(t.Substitute, out var seat) ? seat : seats.Dequeue());

        var (asked, released) = (new List<MemberId>(), new List<MemberId>());
        Asked = Asked.Select(a =>
        {
            if (a.ReleasedAt is not null)
            {
                return a;
            }

            if (!wanted.Remove(a.Substitute, out var seat))
            {
                if (turn.Any(t => t.Substitute == a.Substitute))
                {
                    return a with { ReleasedAt = at };
                }

                released.Add(a.Substitute);
                // Who declines has said it: that is in the journal already.
                if (CurrentReplyOf(a.Substitute)?.Answer != SummonsAnswer.Declines)
                {
                    Record(new SubstituteReleased(Meeting, a.Substitute, NameOf(a.Substitute), NameOf(a.For)));
                }

                return a with { ReleasedAt = at };
            }

            if (seat != a.For)
            {
                Record(new SubstituteAsked(Meeting, a.Substitute, NameOf(a.Substitute), NameOf(seat)));
            }

            return a with { For = seat };
        }).ToValueList();
        foreach (var (substitute, seat) in turn.Where(t => wanted.ContainsKey(t.Substitute)).Select(t => (t.Substitute, wanted[t.Substitute])))
        {
            Asked = [.. Asked, new AskedSubstitute(substitute, seat, at)];
            asked.Add(substitute);
            Record(new SubstituteAsked(Meeting, substitute, NameOf(substitute), NameOf(seat)));
        }

        return new Substitution(
            called.Where(c => asked.Contains(c.Member)).ToValueList(), called.Where(c => released.Contains(c.Member)).ToValueList());
    }

    private string NameBefore(MemberId member) =>
        Sendings.SelectMany(s => s.Content.Called).LastOrDefault(c => c.Member == member)?.Name ?? "";
}
