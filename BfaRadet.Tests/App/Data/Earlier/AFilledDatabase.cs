using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Features.Councils;
using BfaRadet.App.Features.Decisions;
using BfaRadet.App.Features.FocusAreas;
using BfaRadet.App.Features.Meetings;
using BfaRadet.App.Features.Meetings.Agenda;
using BfaRadet.App.Features.Meetings.Live;
using BfaRadet.App.Features.Meetings.Voting;
using BfaRadet.App.Features.Minutes;
using BfaRadet.App.Features.Minutes.Adopting;
using BfaRadet.App.Features.Publishing;
using BfaRadet.App.Identity.Invitations;
using BfaRadet.App.Identity.SignIn;
using BfaRadet.App.Writing.Server;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.FocusAreas;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.Proceedings;
using BfaRadet.Domain.Meetings.RollCall;
using BfaRadet.Domain.Privacy;
using BfaRadet.Domain.Records;
using BfaRadet.Tests.Testing;

namespace BfaRadet.Tests.App.Data.Earlier;

/// <summary>
/// A year of a council in one go: the example council, with something in every kind of row and every kind of event in
/// the journal, all by the product's own commands. What it leaves is kept as the database of a version (see
/// <see cref="KeepingADatabase"/>), so that later versions can show that they open it.
/// </summary>
internal sealed class AFilledDatabase(AWorkspace workspace)
{
    /// <summary>Stands in the minutes of the second item, in a table.</summary>
    public const string InTable = "Stöld ur bil";

    private readonly MeetingId _meeting = workspace.Today;
    private Caller _secretary = default!, _chair = default!, _police = default!, _school = default!;
    private IReadOnlyList<ItemView> _items = [];

    public async Task FillAsync()
    {
        _secretary = await workspace.CallerAsync("sekreterare");
        _chair = await workspace.CallerAsync("ordforande");
        _police = await workspace.CallerAsync("polis");
        _school = await workspace.CallerAsync("skola");
        await RegisterAsync();
        await PrepareAsync();
        await HoldAsync();
        await LeadAsync();
        await ProceedAsync();
        await DecideAsync();
        await StateAsync();
        await WriteAsync();
        await AdjustOneAtOnceAsync();
        Later(60);
        Ok(await workspace.Get<ChairCommands>().CloseAsync(_chair, _meeting, "Allt är inte ifyllt."));
        await ReviewAsync();
        await AdoptAsync();
        await PublishAsync();
    }

    private async Task RegisterAsync()
    {
        var council = workspace.Get<CouncilCommands>();
        await workspace.ChooseAsync(s => s with
        {
            LegalForm = LegalForm.Board,
            NoticeBoard = true,
            Quorum = QuorumRule.MoreThanHalf,
            Writers = MinutesWriters.AllMembers,
            Visibility = MinutesVisibility.WhenShared,
            Paragraphs = ParagraphSeries.ThroughTheYear,
            ParagraphPrefix = "BRÅ",
        });
        Ok(await council.RenameAsync(
            _secretary, workspace.Council, ("Brottsförebyggande rådet", "Melleruds kommun"), ("Rådet för trygghet", "Melleruds kommun")));
        var details = new MemberDetails("Ragnhild Stenåsen", "rektor", "Gymnasieskolan", Duties.Member);
        var member = (await council.AddMemberAsync(_secretary, workspace.Council, details)).Value;
        Ok(await council.ChangeMemberAsync(
            _secretary, workspace.Council, member, details, details with { Title = "gymnasierektor", PartyCode = "X", TermTo = new DateOnly(2026, 12, 31) }));
        var invitation = (await council.InviteAsync(_secretary, workspace.Council, member)).Value;
        _ = (await workspace.Get<InvitationCommands>().AcceptAsNewAsync(invitation.Split('#')[^1], "rektor@exempel.se", "blå himmel över sjön")).Value;
        var waiting = (await council.AddMemberAsync(
            _secretary, workspace.Council, new MemberDetails("Sixten Åbrink", "fritidschef", "Fritid", Duties.Substitute))).Value;
        _ = (await council.InviteAsync(_secretary, workspace.Council, waiting)).Value;
        var mistake = (await council.AddMemberAsync(_secretary, workspace.Council, details with { Name = "Ragnhild Stenåsson" })).Value;
        Ok(await council.RemoveMemberAsync(_secretary, workspace.Council, mistake));
        var seat = new SeatDetails("Gymnasieskolan", true, false, member);
        var id = (await council.AddSeatAsync(_secretary, workspace.Council, seat)).Value;
        Ok(await council.ChangeSeatAsync(_secretary, workspace.Council, id, seat, seat with { Substitute = waiting }));
        var gone = (await council.AddSeatAsync(_secretary, workspace.Council, new SeatDetails("Kyrkan", false, false))).Value;
        Ok(await council.RemoveSeatAsync(_secretary, workspace.Council, gone));

        var (areas, area) = (workspace.Get<FocusAreaCommands>(), new FocusAreaId(Guid.CreateVersion7()));
        var text = new FocusAreaText("Trygghet i centrum", "Ljus och liv om kvällen.", new DateOnly(2026, 1, 1), new DateOnly(2027, 12, 31));
        Ok(await areas.CreateAsync(_secretary, workspace.Council, area, text));
        Ok(await areas.EditAsync(_secretary, workspace.Council, area, text, text with { Description = "Ljus, liv och ordning." }));
        Ok(await areas.MoveAsync(_secretary, workspace.Council, area, 0));
    }

    private async Task PrepareAsync()
    {
        var (prepare, id) = (workspace.Get<PreparingCommands>(), new MeetingId(Guid.CreateVersion7()));
        var details = new MeetingDetails(new DateOnly(2026, 9, 16), new TimeOnly(15, 30), new TimeOnly(17, 30), "Sal B");
        Ok(await prepare.PlanAsync(_secretary, workspace.Council, id, details));
        Ok(await prepare.ChangeDetailsAsync(_secretary, id, details, details with { Place = "Sal C", Notice = "Obs ny sal." }));
        AgendaItemId[] items = [new(Guid.CreateVersion7()), new(Guid.CreateVersion7()), new(Guid.CreateVersion7())];
        foreach (var item in items)
        {
            Ok(await prepare.AddItemAsync(_secretary, id, item, new AgendaItemText(AgendaItemKind.Decision, "Ljus på torget", PlannedMinutes: 5)));
        }

        var text = new AgendaItemText(AgendaItemKind.Decision, "Ljus på torget", PlannedMinutes: 5);
        Ok(await prepare.EditItemAsync(_secretary, id, items[0], text, text with { Background = "Två lampor är trasiga.", InternalNote = "Ring först." }));
        Ok(await prepare.MoveItemAsync(_secretary, id, items[0], 2));
        Ok(await prepare.RemoveItemAsync(_secretary, id, items[1]));
        Ok(await prepare.ShareAsync(_secretary, id));
    }

    private async Task HoldAsync()
    {
        var (chair, secretary) = (workspace.Get<ChairCommands>(), workspace.Get<SecretaryCommands>());
        Ok(await chair.OpenAsync(_chair, _meeting));
        _items = [.. (await workspace.MeetingAsync()).Items.Where(i => i.Kind != AgendaItemKind.Break)];
        foreach (var key in new[] { "ordforande", "viceordforande", "sekreterare", "skola", "kommunpolis", "polis" })
        {
            Ok(await secretary.MarkPresentAsync(_secretary, _meeting, await LineAsync(key), remote: key == "skola"));
        }

        Ok(await secretary.MarkAwayAsync(_secretary, _meeting, await LineAsync("raddning"), AttendanceStatus.Excused));
        Ok(await secretary.MarkAwayAsync(_secretary, _meeting, await LineAsync("bostad"), AttendanceStatus.Absent));
        Ok(await secretary.MarkPresentAsync(_secretary, _meeting, await LineAsync("insatsledare"), remote: false));
        Ok(await secretary.ServeAsync(_secretary, _meeting, await LineAsync("insatsledare"), serving: true));
        Ok(await secretary.CoOptAsync(_secretary, _meeting, new RollLine(
            new AttendanceId(Guid.CreateVersion7()), null, "Tyra Malmåker", "utredare", "Länsstyrelsen", AttendanceRole.CoOpted), remote: true));
        Ok(await chair.TakeUpAsync(_chair, _meeting, _items[1].Id));
        Later(5);
        Ok(await chair.PauseAsync(_chair, _meeting));
        Later(10);
        Ok(await chair.ResumeAsync(_chair, _meeting));
        Ok(await secretary.MarkLeftAsync(_secretary, _meeting, await LineAsync("kommunpolis")));
        var opened = (await workspace.MeetingAsync()).OpenedAt;
        Ok(await secretary.CorrectStaysAsync(_secretary, _meeting, await LineAsync("kommunpolis"), [new Stay(opened, null, opened!.Value.AddMinutes(3), null)]));
        Ok(await chair.RequestFloorAsync(_police, _meeting));
        Ok(await chair.RequestFloorAsync(_school, _meeting));
        Ok(await chair.GiveFloorAsync(_chair, _meeting, (await MemberAsync(_police))!.Value));
        Ok(await chair.LeaveFloorAsync(_chair, _meeting, (await MemberAsync(_school))!.Value));
        Ok(await workspace.Get<PenCommands>().HandAsync(_secretary, _meeting, _items[1].Id, (await MemberAsync(_school))!.Value));
        Ok(await workspace.Get<PenCommands>().TakeAsync(_secretary, _meeting, _items[1].Id));
        Ok(await workspace.Get<PenCommands>().HandAsync(_secretary, _meeting, _items[2].Id, (await MemberAsync(_police))!.Value));
        Ok(await chair.ShareNotesAsync(_chair, _meeting));
    }

    /// <summary>Others lead and keep the minutes for a while, and times are put right.</summary>
    private async Task LeadAsync()
    {
        var (secretary, view) = (workspace.Get<SecretaryCommands>(), await workspace.MeetingAsync());
        Ok(await secretary.ChooseChairAsync(_secretary, _meeting, await LineAsync("skola"), _items[2].Id));
        Ok(await secretary.ChooseChairAsync(_secretary, _meeting, who: null, from: null));
        Ok(await secretary.ChooseSecretaryAsync(_secretary, _meeting, await LineAsync("skola")));
        Ok(await secretary.ChooseSecretaryAsync(_secretary, _meeting, who: null));
        var times = new SessionTimes(view.OpenedAt!.Value, view.ClosedAt, view.Recesses);
        Ok(await secretary.CorrectTimesAsync(_secretary, _meeting, times, times with { Opened = times.Opened.AddMinutes(-1) }));
        Ok(await secretary.CorrectServicesAsync(_secretary, _meeting, await LineAsync("insatsledare"), [new Stay(times.Opened.AddMinutes(1), null, null, null)]));
    }

    private async Task ProceedAsync()
    {
        var (proceedings, voting) = (workspace.Get<ProceedingsCommands>(), workspace.Get<VotingCommands>());
        var (matter, chair, police, school) = (_items[3].Id, await LineAsync("ordforande"), await LineAsync("polis"), await LineAsync("skola"));
        Ok(await workspace.Get<ChairCommands>().TakeUpAsync(_chair, _meeting, matter));
        MotionId[] motions = [new(Guid.CreateVersion7()), new(Guid.CreateVersion7())];
        Ok(await proceedings.MakeMotionAsync(_secretary, _meeting, motions[0], matter, police, "Bifall till förslaget"));
        Ok(await proceedings.ChangeMotionAsync(_secretary, _meeting, motions[0], "Bifall till förslaget", "Bifall, med tillägg"));
        Ok(await proceedings.MakeMotionAsync(_secretary, _meeting, motions[1], matter, school, "Avslag"));
        Ok(await proceedings.WithdrawMotionAsync(_secretary, _meeting, motions[1]));
        Ok(await proceedings.PutPropositionsAsync(_secretary, _meeting, matter, "", "Bifall mot avslag."));
        Ok(await proceedings.DeclareConflictAsync(_secretary, _meeting, matter, school, "Släkt med sökanden"));
        Ok(await proceedings.TakeBackConflictAsync(_secretary, _meeting, matter, school));
        Ok(await proceedings.DeclareConflictAsync(_secretary, _meeting, matter, await LineAsync("viceordforande"), "Bolaget äger marken"));
        foreach (var form in new[] { VoteForm.Open, VoteForm.Closed })
        {
            var vote = new VoteId(Guid.CreateVersion7());
            Ok(await voting.OpenAsync(_secretary, _meeting, vote, matter, form, "Bifall", "Avslag"));
            foreach (var (caller, line, choice) in new[] { (_police, police, VoteChoice.Yes), (_school, school, VoteChoice.No) })
            {
                Ok(await voting.CastAsync(caller, _meeting, vote, line, choice));
            }

            if (form == VoteForm.Open)
            {
                Ok(await voting.CastAsync(_chair, _meeting, vote, chair, VoteChoice.Abstain));
                Ok(await voting.CastRemainingAsync(_secretary, _meeting, vote, VoteChoice.Abstain));
            }

            // What two gave in the closed one would be known: a third is on paper.
            Ok(await voting.EndAsync(_secretary, _meeting, vote, form == VoteForm.Closed ? new VoteCount(0, 0, 1) : default));
            if (form == VoteForm.Open)
            {
                Ok(await voting.GiveCastingVoteAsync(_chair, _meeting, vote, VoteChoice.Yes));
            }
        }

        var cancelled = new VoteId(Guid.CreateVersion7());
        Ok(await voting.OpenAsync(_secretary, _meeting, cancelled, matter, VoteForm.Open, "Ja", "Nej"));
        Ok(await voting.CancelAsync(_secretary, _meeting, cancelled));
    }

    private async Task StateAsync()
    {
        var proceedings = workspace.Get<ProceedingsCommands>();
        var (matter, police, school) = (_items[3].Id, await LineAsync("polis"), await LineAsync("skola"));
        StatementId[] statements = [new(Guid.CreateVersion7()), new(Guid.CreateVersion7()), new(Guid.CreateVersion7())];
        Ok(await proceedings.MakeStatementAsync(_secretary, _meeting, statements[0], matter, StatementKind.Dissent, school, "Skälen räcker inte."));
        Ok(await proceedings.ChangeStatementAsync(_secretary, _meeting, statements[0], "Skälen räcker inte.", "Skälen räcker inte till."));
        Ok(await proceedings.MakeStatementAsync(_secretary, _meeting, statements[1], matter, StatementKind.Note, police, "Polisen följer upp."));
        Ok(await proceedings.MakeStatementAsync(_secretary, _meeting, statements[2], matter, StatementKind.Note, police, "Överflödig."));
        Ok(await proceedings.WithdrawStatementAsync(_secretary, _meeting, statements[2]));
        Ok(await proceedings.ChooseAdjustersAsync(_secretary, _meeting, [police], "digitalt"));
    }

    private async Task DecideAsync()
    {
        var (secretary, decisions) = (workspace.Get<SecretaryCommands>(), workspace.Get<DecisionCommands>());
        DecisionId[] ids = [.. Enumerable.Range(0, 5).Select(_ => new DecisionId(Guid.CreateVersion7()))];
        var draft = new DecisionDraft(
            DecisionKind.Assigned, "Samordnaren mäter hastigheten på nytt.",
            [new Responsible("Kommunstyrelsens förvaltning", "Didrik Sandsjö", await MemberAsync(await workspace.CallerAsync("samordnare")))],
            new DateOnly(2026, 5, 20), new DateOnly(2026, 9, 16));
        foreach (var id in ids)
        {
            _ = (await secretary.RecordDecisionAsync(_secretary, _meeting, _items[3].Id, id, draft)).Value;
        }

        Ok(await decisions.AmendAsync(_secretary, workspace.Council, ids[0], draft, draft with { Text = "Samordnaren mäter hastigheten en gång till." }));
        Ok(await secretary.WithdrawDecisionAsync(_secretary, _meeting, ids[4]));
        Ok(await decisions.CompleteAsync(_secretary, workspace.Council, ids[1], new DateOnly(2026, 3, 11), "Redovisat för rådet."));
        Ok(await decisions.ReplaceAsync(_secretary, workspace.Council, ids[2], ids[3]));
        Ok(await decisions.ReportAsync(
            _secretary, workspace.Council, ids[3], draft.Responsibles[0], Progress.NotStarted, new Progress(ProgressState.Partly, "Hälften av gatorna.")));
        Ok(await decisions.ExtendAsync(_secretary, workspace.Council, ids[3], draft.DueOn, new DateOnly(2026, 6, 30), null, "ordföranden", "Ombyggnad."));
    }

    private async Task WriteAsync()
    {
        const string Steps = $$$"""
            [{"stepType":"replace","from":0,"to":0,"slice":{"content":[
              {"type":"table","content":[{"type":"table_row","content":[
                {"type":"table_header","content":[{"type":"paragraph","content":[{"type":"text","text":"Brott"}]}]},
                {"type":"table_header","content":[{"type":"paragraph","content":[{"type":"text","text":"Antal"}]}]}]},
               {"type":"table_row","content":[
                {"type":"table_cell","content":[{"type":"paragraph","content":[{"type":"text","text":"{{{InTable}}}"}]}]},
                {"type":"table_cell","content":[{"type":"paragraph","content":[{"type":"text","text":"14"}]}]}]}]},
              {"type":"bullet_list","content":[{"type":"list_item","content":[{"type":"paragraph","content":[
                {"type":"text","marks":[{"type":"strong"}],"text":"Belysning"},{"type":"text","text":" vid stationen"}]}]}]}]} }]
            """;
        var member = (await MemberAsync(_secretary))!.Value;
        var (engine, owner) = (workspace.Get<WritingEngine>(), workspace.Get<MinutesOwner>());
        foreach (var item in _items)
        {
            _ = (await workspace.Get<MinutesCommands>().AppendAsync(_secretary, _meeting, item.Id, $"Under {item.Title} sades det som skulle sägas.")).Value;
        }

        _ = (await engine.ChangeAsync(owner.PlaceOf(workspace.Council, _meeting, _items[1].Id), member, _secretary.Name, Guid.CreateVersion7(), _ => Steps)).Value;
        _ = (await workspace.Get<MinutesCommands>().AppendAsync(_secretary, _meeting, _items[2].Id, "Det här lyfts ut.")).Value;
        var joined = (await workspace.Get<Participants>().JoinAsync("en plats", _chair, _meeting.ToParent(), _items[2].Id.ToDocument()))!;
        var version = joined.Version + joined.Since.Sum(b => b.Count);
        var length = (await workspace.MeetingAsync()).Items[2].Title.Length + "Under  sades det som skulle sägas.".Length;
        _ = (await engine.RedactAsync(workspace.Get<Participants>().Find("en plats", _items[2].Id.ToDocument())!, version, length + 3, length + 3 + "Det här lyfts ut.".Length)).Value;
        await workspace.Get<Participants>().LeaveAllAsync("en plats");
        await engine.WriteDownAsync();
    }

    private async Task AdjustOneAtOnceAsync()
    {
        var commands = workspace.Get<AdjustmentCommands>();
        Ok(await commands.SendSectionAsync(_secretary, _meeting, _items[1].Id));
        Ok(await commands.SendSectionBackAsync(_secretary, _meeting, _items[1].Id, "Fel siffra"));
        Ok(await commands.SendSectionAsync(_secretary, _meeting, _items[3].Id));
        var hash = (await ViewAsync()).Find(_items[3].Id)!.Hash;
        foreach (var signer in new[] { _police, _chair })
        {
            _ = (await commands.ConfirmSectionAsync(signer, _meeting, _items[3].Id, hash, DevelopmentAccounts.Password)).Value;
        }
    }

    private async Task ReviewAsync()
    {
        Ok(await workspace.Get<AdjustmentCommands>().SendForReviewAsync(_secretary, _meeting));
        var review = workspace.Get<ReviewCommands>();
        var notes = Enumerable.Range(0, 4).Select(_ => new ReviewNoteId(Guid.CreateVersion7())).ToList();
        Ok(await review.NoteAsync(_police, _meeting, notes[0], _items[0].Id, "sades det", "", "sas det"));
        Ok(await review.AcceptAsync(_secretary, _meeting, notes[0]));
        Ok(await review.NoteAsync(_police, _meeting, notes[1], _items[0].Id, "skulle sägas", "Vem sade det?", null));
        Ok(await review.AnswerAsync(_secretary, _meeting, notes[1], ReviewAnswer.Answered, "Alla."));
        Ok(await review.NoteAsync(_school, _meeting, notes[2], _items[1].Id, "Belysning", "", "Ljus"));
        Ok(await review.AnswerAsync(_secretary, _meeting, notes[2], ReviewAnswer.Declined, "Det heter så."));
        Ok(await review.NoteAsync(_school, _meeting, notes[3], _items[1].Id, "Antal", "Per år?", null));
    }

    private async Task AdoptAsync()
    {
        var commands = workspace.Get<AdjustmentCommands>();
        Ok(await commands.SendForAdjustingAsync(_secretary, _meeting));
        Ok(await commands.SendBackAsync(_police, _meeting, "Ett ord saknas"));
        await ConfirmAllAsync(commands);
        Ok(await workspace.Get<PublishingCommands>().PostNoticeAsync(_secretary, _meeting));
        Later(days: 30);
        Ok(await workspace.Get<PublishingCommands>().TakeNoticeDownAsync(_secretary, _meeting, seal: 1));
        Ok(await commands.ReopenAsync(_chair, _meeting, "Fel ord i en punkt"));
        _ = (await workspace.Get<MinutesCommands>().AppendAsync(_secretary, _meeting, _items[4].Id, "Rättat. Frågor besvaras på 070-174 06 11.")).Value;
        await ConfirmAllAsync(commands);
        Ok(await workspace.Get<PublishingCommands>().PostNoticeAsync(_secretary, _meeting));
    }

    private async Task ConfirmAllAsync(AdjustmentCommands commands)
    {
        Ok(await commands.SendForAdjustingAsync(_secretary, _meeting));
        foreach (var signer in new[] { _police, _chair })
        {
            _ = (await commands.ConfirmAsync(signer, _meeting, (await ViewAsync()).Hash, DevelopmentAccounts.Password)).Value;
        }
    }

    private async Task PublishAsync()
    {
        var (commands, queries) = (workspace.Get<PublishingCommands>(), workspace.Get<PublishingQueries>());
        async Task<PublishingView> ReviewedAsync() => (await queries.FindAsync(_secretary, workspace.Council, _meeting))!;
        async Task PublishedAsync()
        {
            var reviewed = await ReviewedAsync();
            Ok(await commands.PublishAsync(_secretary, _meeting, (reviewed.Minutes!.Seal, reviewed.Version), new DateOnly(2027, 12, 31)));
        }

        Ok(await commands.ExcludeAsync(_secretary, _meeting, _items[1].Id, "Belysning", SecrecyGround.All[0]));
        Ok(await commands.IncludeAsync(_secretary, _meeting, (await ReviewedAsync()).Exclusions[0].Id));
        Ok(await commands.ExcludeAsync(_secretary, _meeting, _items[1].Id, InTable, SecrecyGround.All[^1]));
        foreach (var (finding, _) in (await ReviewedAsync()).Findings)
        {
            Ok(await commands.AnswerAsync(_secretary, _meeting, finding));
        }

        var first = (await ReviewedAsync()).Findings[0].Finding;
        Ok(await commands.AskAgainAsync(_secretary, _meeting, first));
        Ok(await commands.AnswerAsync(_secretary, _meeting, first));
        await PublishedAsync();
        Ok(await commands.WithdrawAsync(_secretary, _meeting, "Ett fel"));
        await PublishedAsync();
    }

    private async Task<AdjustmentView> ViewAsync() =>
        (await workspace.Get<AdjustmentQueries>().FindAsync(_secretary, workspace.Council, _meeting))!;

    private async Task<MemberId?> MemberAsync(Caller caller) => (await workspace.MeetingAsync()).ReaderOf(caller)!.Member;

    private async Task<AttendanceId> LineAsync(string key)
    {
        var name = (await workspace.CallerAsync(key)).Name;
        return (await workspace.MeetingAsync()).Roll.Single(a => a.Name == name).Id;
    }

    private void Later(int minutes = 0, int days = 0) => workspace.Clock.Move(new TimeSpan(days, 0, minutes, 0));

    private static void Ok<T>(Result<T> result) => _ = result.Value;
}
