using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Features.Councils;
using BfaRadet.App.Features.FollowUp;
using BfaRadet.App.Features.Law;
using BfaRadet.App.Features.Meetings;
using BfaRadet.App.Features.Meetings.Agenda;
using BfaRadet.App.Features.Meetings.Live;
using BfaRadet.App.Features.Meetings.Matters;
using BfaRadet.App.Features.Meetings.Proposals;
using BfaRadet.App.Features.Meetings.Summons;
using BfaRadet.App.Features.Meetings.Voting;
using BfaRadet.App.Features.Meetings.Years;
using BfaRadet.App.Features.Minutes;
using BfaRadet.App.Features.Publishing;
using BfaRadet.App.Identity.Invitations;
using BfaRadet.App.Identity.SetUp;
using BfaRadet.App.Mail;
using BfaRadet.App.Ui;
using BfaRadet.App.Ui.Layout;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Law;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.Proceedings;
using BfaRadet.Domain.Meetings.Proposals;
using BfaRadet.Domain.Meetings.RollCall;
using BfaRadet.Domain.Privacy;
using BfaRadet.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace BfaRadet.Tests.Browser;

/// <summary>The addresses of every page, in an app with a meeting in each state and something on each page.</summary>
public sealed class EveryPage : IAsyncLifetime
{
    private readonly Dictionary<string, string[]> _of = [];
    private readonly RunningApp _first = new("Production");
    private string[] _anybody = [];

    public HeldMeeting Meeting { get; private set; } = default!;

    /// <summary>What a member has proposed; nobody has answered.</summary>
    public ItemProposalId Proposal { get; } = new(Guid.CreateVersion7());

    public async ValueTask InitializeAsync()
    {
        Meeting = await HeldMeeting.OpenAsync();
        var (council, now) = (Meeting.Council, Meeting.Id);
        await using var db = Meeting.Db();
        var closed = await db.Meetings.Where(m => m.State == MeetingState.Closed).Select(m => m.Id).SingleAsync();
        var soon = await db.Meetings.Where(m => m.State == MeetingState.Preparing).Select(m => m.Id).SingleAsync();
        var (decision, area) = (await db.Decisions.Select(d => d.Id).OrderBy(id => id).FirstAsync(), await db.FocusAreas.Select(a => a.Id).OrderBy(id => id).FirstAsync());
        var paper = await db.Set<LawDocument>().Select(d => d.Id).OrderBy(id => id).FirstAsync();
        var tabled = await db.Decisions.Where(d => d.Kind == DecisionKind.Tabled).Select(d => d.Item).FirstAsync();
        await WorkAsync(soon);
        _ = await Meeting.App.Services.AdoptAsync(closed);
        var published = await PublishAsync(closed);
        var secretary = await Meeting.CallerAsync("sekreterare");
        await CancelAsync(secretary);
        var invited = (await Meeting.Get<CouncilCommands>().AddMemberAsync(secretary, council, new MemberDetails("Olle Vass", "", "Svenska kyrkan", Duties.Observer))).Value;
        var invitation = (await Meeting.Get<InvitationCommands>().CreateAsync(secretary, council, invited)).Value;

        var home = CouncilAddresses.Home(council);
        string[] read =
        [
            home, MeetingAddresses.List(council), YearAddresses.Of(council), YearAddresses.Of(council, 2099), ProposalAddresses.New(council), ProposalAddresses.Of(council, Proposal),
            MeetingAddresses.Agenda(council, now), MeetingAddresses.Agenda(council, closed), MatterAddresses.List(council), $"{MatterAddresses.List(council)}?sok=finnsinte", MatterAddresses.Of(council, tabled),
            MeetingAddresses.Held(council, soon), MeetingAddresses.Held(council, now), MeetingAddresses.Held(council, closed),
            MeetingAddresses.Wall(council, now), MeetingAddresses.Summons(council, soon), home + "/beslut", $"{home}/beslut/{decision}",
            home + "/fokusomraden", $"{home}/fokusomraden/{area}", LawAddresses.Clock(council), LawAddresses.Clock(council, LawRules.InForce.AddDays(-1)), LawAddresses.Of(council, paper), $"{home}/radet",
            $"{home}/journal", CouncilAddresses.Search(council), $"{CouncilAddresses.Search(council)}?q=trafik", $"{CouncilAddresses.Search(council)}?q=f%C3%A4rg:r%C3%B6d+finnsinte", "/mitt-konto", "/mitt-konto/kalender", "/mitt-konto/brev", "/hjalp", "/hjalp?sok=protokoll", "/hjalp?sok=%3Cb%3E", "/hjalp/ordlista", "/hjalp/beslut-pa-en-rad",
            MinutesAddresses.Record(council, now), MinutesAddresses.Record(council, closed), MinutesAddresses.Seals(council),
        ];
        _of["skola"] = Here(read);
        _of["sekreterare"] = Here(
        [
            .. read, MeetingAddresses.Preparing(council, soon), MeetingAddresses.Importing(council, soon), MeetingAddresses.Rehearsal(council, soon), MeetingAddresses.Preparing(council, now, Meeting.Items[4]),
            YearAddresses.Form(council, 2099, YearAddresses.Dates), YearAddresses.Form(council, 2099, YearAddresses.Theme), YearAddresses.Form(council, 2099, YearAddresses.Points),
            CouncilAddresses.HandOver(council, invited), $"{home}/installningar", MinutesAddresses.Publishing(council, closed), MinutesAddresses.Publishing(council, now),
            LetterAddresses.Of(council), DecisionAddresses.Importing(council), "/utveckling/delar",
        ]);
        _of["administrator"] = Here(["/admin", LetterAddresses.All, "/", $"{home}/installningar"]);
        _anybody =
        [
            .. Here(["/oppet", "/oppet/mellerud", published, "/oppet/finns-inte"]),
            .. Here(["/", "/logga-in", "/logga-ut", "/utloggad", invitation, "/bjud-in", "/bjud-in#fel", "/aterstall", "/aterstall#x.y", "/svar", "/svar#fel", "/rapport", "/rapport#fel", "/utveckling", "/finns-inte", "/fel"]),
            _first.Address + "/kom-igang",
            _first.Address + _first.Services.GetRequiredService<FirstSetUp>().Path,
        ];
    }

    /// <summary>Opens the page for residents, and publishes adopted minutes with something left out. The address of the copy.</summary>
    private async Task<string> PublishAsync(MeetingId adopted)
    {
        var (secretary, council) = (await Meeting.CallerAsync("sekreterare"), Meeting.Council);
        _ = (await Meeting.Get<Changes>().ToCouncilAsync(secretary, council, (c, moment) =>
            c.Choose(moment.By, c.Settings with { OpenPage = true, OpenAddress = "mellerud" }))).Value;
        var (commands, queries) = (Meeting.Get<PublishingCommands>(), Meeting.Get<PublishingQueries>());
        var sections = (await queries.FindAsync(secretary, council, adopted))!.Minutes!.Record.Sections;
        _ = (await commands.ExcludeAsync(secretary, adopted, sections[^1].Item, null, SecrecyGround.All[^1])).Value;
        _ = (await commands.ExcludeAsync(secretary, adopted, sections[0].Item, sections[0].Title, SecrecyGround.PersonalData)).Value;
        var view = (await queries.FindAsync(secretary, council, adopted))!;
        _ = (await commands.PublishAsync(secretary, adopted, (view.Minutes!.Seal, view.Version), view.Today.AddYears(1))).Value;
        return $"/oppet/mellerud/protokoll/{SwedishDates.Iso(view.Date)}";
    }

    /// <summary>A meeting that was shared and is cancelled: said on the start page and to residents.</summary>
    private async Task CancelAsync(Caller secretary)
    {
        var (preparing, id) = (Meeting.Get<PreparingCommands>(), new MeetingId(Guid.CreateVersion7()));
        var now = (await Meeting.ViewAsync()).Details;
        _ = (await preparing.PlanAsync(secretary, Meeting.Council, id, now with { Date = now.Date.AddDays(86) }, [new(AgendaItemKind.Information, "Lägesbild")])).Value;
        _ = (await preparing.ShareAsync(secretary, id)).Value;
        _ = (await Meeting.Get<SummonsCommands>().CancelAsync(secretary, id, "Ordföranden är sjuk.")).Value;
    }

    /// <summary>What a person opens; what anybody opens, for null.</summary>
    public IReadOnlyList<string> Of(string? person) => person is null ? _anybody : _of[person];

    public bool IsOurs(string address) =>
        address.StartsWith(Meeting.App.Address, StringComparison.Ordinal) || address.StartsWith(_first.Address, StringComparison.Ordinal)
        || address.StartsWith("data:", StringComparison.Ordinal);

    public async ValueTask DisposeAsync()
    {
        await Meeting.DisposeAsync();
        await _first.DisposeAsync();
    }

    /// <summary>The meeting that is on has notes, decisions, a roll and a queue; the next is shared.</summary>
    private async Task WorkAsync(MeetingId next)
    {
        var (secretary, member) = (await Meeting.CallerAsync("sekreterare"), await Meeting.CallerAsync("skola"));
        var (item, view) = (Meeting.Items[4], await Meeting.ViewAsync());
        _ = (await Meeting.Get<ChairCommands>().TakeUpAsync(secretary, Meeting.Id, item)).Value;
        _ = (await Meeting.Get<SecretaryCommands>().MarkPresentAsync(secretary, Meeting.Id, view.Roll[0].Id, remote: false)).Value;
        _ = (await Meeting.Get<SecretaryCommands>().MarkAwayAsync(secretary, Meeting.Id, view.Roll[1].Id, AttendanceStatus.Excused)).Value;

        // A member and her substitute: to serve is asked for whom.
        var substitute = view.Roll.First(l => l.OwnSeat is not null);
        _ = (await Meeting.Get<SecretaryCommands>().MarkPresentAsync(secretary, Meeting.Id, substitute.OwnSeat!.Value, remote: false)).Value;
        _ = (await Meeting.Get<SecretaryCommands>().MarkPresentAsync(secretary, Meeting.Id, substitute.Id, remote: false)).Value;
        _ = (await Meeting.Get<ChairCommands>().RequestFloorAsync(member, Meeting.Id)).Value;
        _ = (await Meeting.Get<ProposalCommands>().ProposeAsync(
            member, Meeting.Council, Proposal, new ItemProposalText("Belysning vid skolan", "Två lampor är släckta.", "Rådet ber gatuenheten laga dem."))).Value;
        _ = (await Meeting.Get<MinutesCommands>().AppendAsync(secretary, Meeting.Id, item, "Trafikenheten går igenom mätningen.")).Value;
        _ = (await Meeting.Get<SecretaryCommands>().RecordDecisionAsync(
            secretary, Meeting.Id, item, new DecisionId(Guid.CreateVersion7()), new DecisionDraft(DecisionKind.Proposed, "Farthinder byggs."))).Value;
        await VoteAsync(item, view);
        _ = (await Meeting.Get<PreparingCommands>().ShareAsync(secretary, next)).Value;
        var plan = (await Meeting.Get<MeetingQueries>().FindPreparingAsync(secretary, Meeting.Council, next))!.Plan.Content;
        _ = (await Meeting.Get<SummonsCommands>().SendAsync(secretary, next, plan)).Value;
    }

    /// <summary>A motion, jäv, a vote that has ended and one that is open, a dissent, and an adjuster.</summary>
    private async Task VoteAsync(AgendaItemId item, MeetingView view)
    {
        var (secretary, member) = (await Meeting.CallerAsync("sekreterare"), await Meeting.CallerAsync("skola"));
        var (handling, voting, roll) = (Meeting.Get<ProceedingsCommands>(), Meeting.Get<VotingCommands>(), Meeting.Get<SecretaryCommands>());
        var school = view.LineOf(member)!.Id;
        var housing = view.LineOf(await Meeting.CallerAsync("bostad"))!.Id;
        _ = (await roll.MarkPresentAsync(secretary, Meeting.Id, school, remote: false)).Value;
        _ = (await roll.MarkPresentAsync(secretary, Meeting.Id, housing, remote: true)).Value;
        _ = (await handling.DeclareConflictAsync(secretary, Meeting.Id, item, housing, "Bolaget äger marken.")).Value;
        _ = (await handling.MakeMotionAsync(secretary, Meeting.Id, new MotionId(Guid.CreateVersion7()), item, school, "Avslag.")).Value;
        foreach (var ends in new[] { true, false })
        {
            var vote = new VoteId(Guid.CreateVersion7());
            _ = (await voting.OpenAsync(secretary, Meeting.Id, vote, item, VoteForm.Open, "Bifall till förslaget", "Avslag på förslaget")).Value;
            _ = (await voting.CastAsync(member, Meeting.Id, vote, school, VoteChoice.No)).Value;
            if (ends)
            {
                _ = (await voting.EndAsync(secretary, Meeting.Id, vote, default)).Value;
            }
        }

        _ = (await handling.MakeStatementAsync(
            member, Meeting.Id, new StatementId(Guid.CreateVersion7()), item, StatementKind.Dissent, school, "")).Value;
        _ = (await handling.ChooseAdjustersAsync(secretary, Meeting.Id, [school], "digitalt")).Value;
    }

    private string[] Here(IEnumerable<string> paths) => [.. paths.Select(path => Meeting.App.Address + path)];
}
