using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Data.Journal;
using BfaRadet.App.Data.Links;
using BfaRadet.App.Identity.Invitations;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings.RollCall;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.Councils;

/// <summary>
/// Changes to the register and the settings. A change carries the values it started from, so that two who edit the same row
/// do not overwrite each other unseen (<see cref="ThreeWay"/>).
/// </summary>
public sealed class CouncilCommands(Changes changes, InvitationCommands invitations)
{
    public Task<Result<Done>> RenameAsync(
        Caller caller, CouncilId id, (string Name, string Municipality) before, (string Name, string Municipality) mine) =>
        changes.ToCouncilWithAsync<Done>(caller, id, async (council, moment) =>
        {
            var merge = new ThreeWay();
            var name = merge.Field(nameof(Council.Name), before.Name, mine.Name, council.Name);
            var municipality = merge.Field(nameof(Council.Municipality), before.Municipality, mine.Municipality, council.Municipality);
            return Entitled(moment) && merge.Clash is { } clash ? clash
                : Entitled(moment) && (name, municipality) != (council.Name, council.Municipality)
                    && await CouncilNames.TakenAsync(moment.Db, name, municipality, id) is { } taken ? taken
                : council.Rename(moment.By, name, municipality);
        });

    public Task<Result<Done>> ChooseAsync(Caller caller, CouncilId id, CouncilSettings before, CouncilSettings mine) =>
        changes.ToCouncilWithAsync<Done>(caller, id, async (council, moment) =>
        {
            var (merge, now) = (new ThreeWay(), council.Settings);
            var merged = CouncilSettings.Merge(merge, before, mine, now);
            return Entitled(moment) && merge.Clash is { } clash ? clash
                : Entitled(moment) && await OpenSettings.TakenAsync(moment.Db, id, merged) is { } taken ? taken
                : council.Choose(moment.By, merged);
        });

    public Task<Result<MemberId>> AddMemberAsync(Caller caller, CouncilId id, MemberDetails details) =>
        changes.ToCouncilAsync(caller, id, (council, moment) =>
            council.AddMember(moment.By, new MemberId(Guid.CreateVersion7(moment.At)), details).Map(m => m.Id));

    public Task<Result<Done>> ChangeMemberAsync(Caller caller, CouncilId id, MemberId member, MemberDetails before, MemberDetails mine) =>
        changes.ToCouncilAsync<Done>(caller, id, (council, moment) =>
        {
            var (merge, now) = (new ThreeWay(), council.Find(member)?.Details ?? before);
            var merged = MemberDetails.Merge(merge, before, mine, now);
            return Entitled(moment) && merge.Clash is { } clash
                ? clash
                : council.ChangeMember(moment.By, member, merged, moment.Today);
        });

    /// <summary>Removes an entry that was made by mistake and never used, with its invitation.</summary>
    public Task<Result<Done>> RemoveMemberAsync(Caller caller, CouncilId id, MemberId member) =>
        changes.ToCouncilWithAsync<Done>(caller, id, async (council, moment) =>
        {
            var mark = member.ToString();
            var isNamed = await moment.Db.Set<Attendance>().AnyAsync(a => a.Member == member || a.SubstituteFor == member)
                || await moment.Db.Journal.AnyAsync(e => e.Council == id && e.Event != JournalEntry.NameOf<MemberAdded>()
                    && e.Event != JournalEntry.NameOf<MemberChanged>() && e.Event != JournalEntry.NameOf<MemberInvited>()
                    && (e.Member == member || e.Facts.Contains(mark)));
            var removed = council.RemoveMember(moment.By, member, isNamed);
            if (removed.Refusal is null)
            {
                moment.Db.RemoveRange(await moment.Db.LinksTo(InvitationCommands.Purpose).Where(l => l.Target == mark).ToListAsync());
            }

            return removed;
        });

    /// <summary>Returns the path of a new invitation link. It is not stored and cannot be shown again.</summary>
    public Task<Result<string>> InviteAsync(Caller caller, CouncilId id, MemberId member) =>
        invitations.CreateAsync(caller, id, member);

    /// <summary>Whether invitations can go by mail.</summary>
    public bool SendsInvitations => invitations.Sends;

    /// <summary>Sends an invitation to the address in the register, and returns that address.</summary>
    public Task<Result<string>> SendInvitationAsync(Caller caller, CouncilId id, MemberId member, string? seen = null) =>
        invitations.SendAsync(caller, id, member, seen);

    public Task<Result<SeatId>> AddSeatAsync(Caller caller, CouncilId id, SeatDetails details) =>
        changes.ToCouncilAsync(caller, id, (council, moment) =>
            council.AddSeat(moment.By, new SeatId(Guid.CreateVersion7(moment.At)), details).Map(s => s.Id));

    public Task<Result<Done>> ChangeSeatAsync(Caller caller, CouncilId id, SeatId seat, SeatDetails before, SeatDetails mine) =>
        changes.ToCouncilAsync<Done>(caller, id, (council, moment) =>
        {
            var (merge, now) = (new ThreeWay(), council.Seats.FirstOrDefault(s => s.Id == seat)?.Details ?? before);
            var merged = SeatDetails.Merge(merge, before, mine, now);
            return Entitled(moment) && merge.Clash is { } clash ? clash : council.ChangeSeat(moment.By, seat, merged);
        });

    public Task<Result<Done>> RemoveSeatAsync(Caller caller, CouncilId id, SeatId seat) =>
        changes.ToCouncilAsync(caller, id, (council, moment) => council.RemoveSeat(moment.By, seat));

    // Without the right, the rule refuses; the clash would show what others wrote.
    private static bool Entitled(Changes.Moment moment) => moment.By.Administrator || moment.By.Has(Council.Keepers);
}
