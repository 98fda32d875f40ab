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
/// What those who keep the register do. A change says what was there when it began, so that two who edit the same row
/// never overwrite each other unseen.
/// </summary>
public sealed class CouncilCommands(Changes changes, InvitationCommands invitations)
{
    public Task<Result<Done>> RenameAsync(
        Caller caller, CouncilId id, (string Name, string Municipality) before, (string Name, string Municipality) mine) =>
        changes.ToCouncilAsync<Done>(caller, id, (council, moment) =>
        {
            var merge = new ThreeWay();
            var name = merge.Field(nameof(Council.Name), before.Name, mine.Name, council.Name);
            var municipality = merge.Field(nameof(Council.Municipality), before.Municipality, mine.Municipality, council.Municipality);
            return Entitled(moment) && merge.Clash is { } clash ? clash : council.Rename(moment.By, name, municipality);
        });

    public Task<Result<Done>> ChooseAsync(Caller caller, CouncilId id, CouncilSettings before, CouncilSettings mine) =>
        changes.ToCouncilWithAsync<Done>(caller, id, async (council, moment) =>
        {
            var (merge, now) = (new ThreeWay(), council.Settings);
            var merged = now with
            {
                LegalForm = merge.Field(nameof(now.LegalForm), before.LegalForm, mine.LegalForm, now.LegalForm),
                Quorum = merge.Field(nameof(now.Quorum), before.Quorum, mine.Quorum, now.Quorum),
                QuorumNumber = merge.Field(nameof(now.QuorumNumber), before.QuorumNumber, mine.QuorumNumber, now.QuorumNumber),
                Writers = merge.Field(nameof(now.Writers), before.Writers, mine.Writers, now.Writers),
                Visibility = merge.Field(nameof(now.Visibility), before.Visibility, mine.Visibility, now.Visibility),
                WallShowsMinutes = merge.Field(nameof(now.WallShowsMinutes), before.WallShowsMinutes, mine.WallShowsMinutes, now.WallShowsMinutes),
                StandardPhrases = merge.Field(
                    nameof(now.StandardPhrases), before.StandardPhrases, StandardPhrases.Clean(mine.StandardPhrases), now.StandardPhrases),
                Paragraphs = merge.Field(nameof(now.Paragraphs), before.Paragraphs, mine.Paragraphs, now.Paragraphs),
                ParagraphPrefix = merge.Field(
                    nameof(now.ParagraphPrefix), before.ParagraphPrefix, Wording.Line(mine.ParagraphPrefix), now.ParagraphPrefix),
                SignaturesFirst = merge.Field(nameof(now.SignaturesFirst), before.SignaturesFirst, mine.SignaturesFirst, now.SignaturesFirst),
                KeptAt = merge.Field(nameof(now.KeptAt), before.KeptAt, Wording.Line(mine.KeptAt), now.KeptAt),
            };
            merged = OpenSettings.Merge(merge, merged, before, mine, now);
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
            var merged = new MemberDetails(
                merge.Field(nameof(now.Name), before.Name, mine.Name, now.Name),
                merge.Field(nameof(now.Title), before.Title, mine.Title, now.Title),
                merge.Field(nameof(now.Organisation), before.Organisation, mine.Organisation, now.Organisation),
                merge.Field(nameof(now.Duties), before.Duties, mine.Duties, now.Duties),
                merge.Field(nameof(now.TermFrom), before.TermFrom, mine.TermFrom, now.TermFrom),
                merge.Field(nameof(now.TermTo), before.TermTo, mine.TermTo, now.TermTo))
            {
                PartyCode = merge.Field(nameof(now.PartyCode), before.PartyCode, mine.PartyCode, now.PartyCode),
            };
            return Entitled(moment) && merge.Clash is { } clash
                ? clash
                : council.ChangeMember(moment.By, member, merged, moment.Today);
        });

    /// <summary>Takes out an entry that was made by mistake and never used, with its invitation.</summary>
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

    /// <summary>The path of a new invitation, to hand over. It is kept nowhere and cannot be shown again.</summary>
    public Task<Result<string>> InviteAsync(Caller caller, CouncilId id, MemberId member) =>
        invitations.CreateAsync(caller, id, member);

    public Task<Result<SeatId>> AddSeatAsync(Caller caller, CouncilId id, SeatDetails details) =>
        changes.ToCouncilAsync(caller, id, (council, moment) =>
            council.AddSeat(moment.By, new SeatId(Guid.CreateVersion7(moment.At)), details).Map(s => s.Id));

    public Task<Result<Done>> ChangeSeatAsync(Caller caller, CouncilId id, SeatId seat, SeatDetails before, SeatDetails mine) =>
        changes.ToCouncilAsync<Done>(caller, id, (council, moment) =>
        {
            var (merge, now) = (new ThreeWay(), council.Seats.FirstOrDefault(s => s.Id == seat)?.Details ?? before);
            var merged = new SeatDetails(
                merge.Field(nameof(now.Organisation), before.Organisation, mine.Organisation, now.Organisation),
                merge.Field(nameof(now.Municipal), before.Municipal, mine.Municipal, now.Municipal),
                merge.Field(nameof(now.LeadingPosition), before.LeadingPosition, mine.LeadingPosition, now.LeadingPosition),
                merge.Field(nameof(now.Holder), before.Holder, mine.Holder, now.Holder),
                merge.Field(nameof(now.Substitute), before.Substitute, mine.Substitute, now.Substitute));
            return Entitled(moment) && merge.Clash is { } clash ? clash : council.ChangeSeat(moment.By, seat, merged);
        });

    public Task<Result<Done>> RemoveSeatAsync(Caller caller, CouncilId id, SeatId seat) =>
        changes.ToCouncilAsync(caller, id, (council, moment) => council.RemoveSeat(moment.By, seat));

    // One without the right is told so by the rule, not what others wrote.
    private static bool Entitled(Changes.Moment moment) => moment.By.Administrator || moment.By.Has(Council.Keepers);
}
