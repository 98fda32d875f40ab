using BfaRadet.Domain.Councils;

namespace BfaRadet.Domain.Meetings.RollCall;

/// <summary>The roll of a meeting, from the council's seats and duties on the day.</summary>
public static class CouncilRoll
{
    /// <summary>
    /// Seat holders and those with a member's duty as members; substitutes of seats and others with that duty as substitutes;
    /// secretary, coordinator and those who attend without deciding as officials. Observers are not on the roll. Title and
    /// organisation are the person's own in the register, not those of the seat.
    /// </summary>
    /// <param name="idOf">Makes the roll id of a person who is not on it yet.</param>
    public static IEnumerable<RollLine> Of(Council council, DateOnly day, Func<MemberId, AttendanceId> idOf)
    {
        var (called, people) = (new HashSet<MemberId>(), new List<MemberDetails>());
        RollLine? Call(MemberId? id, AttendanceRole role, MemberId? substituteFor = null) =>
            id is { } known && council.Find(known) is { } member && member.DutiesOn(day) != Duties.None && called.Add(known) && IsNew(member.Details)
                ? new RollLine(idOf(known), known, member.Details.NameWithParty, member.Title, member.Organisation, role, substituteFor,
                    member.DutiesOn(day))
                : null;

        // A person who is registered twice counts once for the quorum.
        bool IsNew(MemberDetails details)
        {
            var isNew = !people.Exists(details.IsSamePersonAs);
            people.Add(details);
            return isNew;
        }

        var seats = council.Seats.OrderBy(s => s.Order).ToList();
        RollLine?[] lines =
        [
            .. seats.Select(s => Call(s.Holder, AttendanceRole.Member)),
            .. Having(Duties.Chairs | Duties.Member).Select(m => Call(m.Id, AttendanceRole.Member)),
            .. seats.Select(s => Call(s.Substitute, AttendanceRole.Substitute, s.Holder)),
            .. Having(Duties.Substitute).Select(m => Call(m.Id, AttendanceRole.Substitute)),
            .. Having(Duties.Secretary | Duties.Coordinator | Duties.Attendant).Select(m => Call(m.Id, AttendanceRole.Official)),
        ];
        return lines.OfType<RollLine>();

        IEnumerable<Member> Having(Duties any) => council.Members.Where(m => (m.DutiesOn(day) & any) != 0);
    }
}
