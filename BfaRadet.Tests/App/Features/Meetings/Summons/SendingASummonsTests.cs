using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Data.Files;
using BfaRadet.App.Features.Home;
using BfaRadet.App.Features.Meetings;
using BfaRadet.App.Features.Meetings.Agenda;
using BfaRadet.App.Features.Meetings.Live;
using BfaRadet.App.Features.Meetings.Subscriptions;
using BfaRadet.App.Features.Meetings.Summons;
using BfaRadet.App.Mail;
using BfaRadet.App.Ui;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.RollCall;
using BfaRadet.Domain.Meetings.Summons;
using BfaRadet.Tests.Testing;
using Ical.Net;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BfaRadet.Tests.App.Features.Meetings.Summons;

/// <summary>From an agenda to a summons that was sent, answers to it, and changes of it.</summary>
public sealed class SendingASummonsTests : IAsyncLifetime
{
    private readonly MeetingId _meeting = new(Guid.CreateVersion7());
    private AWorkspace _workspace = default!;
    private Caller _coordinator = default!;

    public async ValueTask InitializeAsync()
    {
        _workspace = await AWorkspace.OpenAsync();
        _coordinator = await _workspace.CallerAsync("samordnare");
        await _workspace.ChooseAsync(s => s with { Quorum = QuorumRule.MoreThanHalf });
        _ = (await Preparing.PlanAsync(
            _coordinator, _workspace.Council, _meeting,
            new MeetingDetails(new DateOnly(2026, 3, 25), new TimeOnly(15, 30), new TimeOnly(17, 0), "Kommunhuset, sal A"),
            [new AgendaItemText(AgendaItemKind.Decision, "Kamerabevakning", "samordnaren", 20), new AgendaItemText(AgendaItemKind.Information, "Läget i länet")])).Value;
    }

    public ValueTask DisposeAsync() => _workspace.DisposeAsync();

    [Fact]
    public async Task It_shares_the_agenda_and_writes_to_each_with_a_link_of_their_own()
    {
        await SendAsync();

        var view = (await MeetingAsync())!;
        var letters = await LettersAsync();
        Assert.Equal(MeetingState.Shared, view.State);
        Assert.Equal(view.Summons!.Latest.Content.Called.Count, letters.Count);
        Assert.Equal(letters.Count, letters.SelectMany(l => l.Secrets).Distinct().Count());
        Assert.All(letters, letter =>
        {
            Assert.Contains("onsdag 25 mars 2026 kl. 15.30–17.00", letter.Text, StringComparison.Ordinal);
            Assert.Contains("Kommunhuset, sal A", letter.Text, StringComparison.Ordinal);
            Assert.Contains("1 Kamerabevakning, kl. 15.30 – samordnaren", letter.Text, StringComparison.Ordinal);
            Assert.Contains($"/svar#{letter.Secrets[0]}", letter.Text, StringComparison.Ordinal);
            Assert.Equal(["application/pdf", "text/calendar; method=PUBLISH; charset=utf-8"], letter.Enclosures.Select(e => e.ContentType));
            Assert.Equal("samordnare@exempel.se", letter.ReplyToAddress);
        });
    }

    [Fact]
    public async Task What_it_lacks_is_said_and_nothing_goes()
    {
        var details = (await MeetingAsync())!.Details;
        _ = (await Preparing.ChangeDetailsAsync(_coordinator, _meeting, details, details with { Place = "" })).Value;

        var sent = await Commands.SendAsync(_coordinator, _meeting, await SeenAsync());

        Assert.Equal(new SummonsRefusal.Lacks([SummonsGap.NoPlace]), sent.Refusal);
        Assert.Equal(MeetingState.Preparing, (await MeetingAsync())!.State);
        Assert.Empty(await LettersAsync());
    }

    [Fact]
    public async Task What_changed_while_one_read_is_not_sent_unseen()
    {
        var seen = await SeenAsync();
        await AddAsync("En punkt till");

        Assert.IsType<SummonsRefusal.NotAsSeen>((await Commands.SendAsync(_coordinator, _meeting, seen)).Refusal);
        Assert.Empty(await LettersAsync());
    }

    [Fact]
    public async Task Two_who_send_at_once_send_one()
    {
        var (seen, secretary) = (await SeenAsync(), await _workspace.CallerAsync("sekreterare"));

        var sent = await Task.WhenAll(
            Task.Run(() => Commands.SendAsync(_coordinator, _meeting, seen)), Task.Run(() => Commands.SendAsync(secretary, _meeting, seen)));

        Assert.All(sent, s => Assert.Null(s.Refusal));
        var letters = await LettersAsync();
        Assert.Equal(letters.Count, letters.Select(l => l.ToAddress).Distinct().Count());
    }

    [Fact]
    public async Task A_member_does_not_send_it()
    {
        var (seen, police) = (await SeenAsync(), await _workspace.CallerAsync("polis"));

        Assert.NotNull((await Commands.SendAsync(police, _meeting, seen)).Refusal);
        Assert.Empty(await LettersAsync());
    }

    // Without a mail server letters have gone when they are handed over.
    private async Task HandOverAsync() => _ = (await _workspace.Get<BfaRadet.App.Features.Mail.LetterCommands>().HandOverAllAsync(_coordinator, _workspace.Council, _meeting)).Value;

    [Theory]
    [InlineData("2026-03-25", 7, "2026-03-18", 0)]
    [InlineData("2026-03-25", 7, "2026-03-19", 1)]
    [InlineData("2026-03-25", 0, "2026-03-25", 0)]
    public void The_councils_rule_says_how_late_it_goes(string meeting, int days, string day, int late) => Assert.Equal(
        late,
        MeetingSummons.DaysLate(
            new MeetingDetails(DateOnly.Parse(meeting, null), default, default, ""), new CouncilSettings { SummonsDays = days }, DateOnly.Parse(day, null)));

    [Fact]
    public async Task Who_has_had_no_letter_is_summoned_and_not_told_that_something_has_changed()
    {
        await SendAsync();
        var (before, former) = ((await MeetingAsync())!.Details, await LettersAsync());
        _ = (await Preparing.ChangeDetailsAsync(_coordinator, _meeting, before, before with { Place = "Biblioteket" })).Value;

        _ = (await Commands.SendChangesAsync(_coordinator, _meeting, await SeenAsync())).Value;

        var letters = await LettersSinceAsync(former);
        Assert.Equal(former.Count, letters.Count);
        Assert.All(letters, l => Assert.StartsWith("Kallelse: ", l.Subject, StringComparison.Ordinal));
        Assert.All(letters, l => Assert.DoesNotContain("har ändrats", l.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Changes_go_as_one_letter_with_what_was_and_an_item_added_since_is_late()
    {
        await SendAsync();
        await HandOverAsync();
        var before = (await MeetingAsync())!.Details;
        _ = (await Preparing.ChangeDetailsAsync(_coordinator, _meeting, before, before with { Place = "Biblioteket", StartsAt = new TimeOnly(15, 0) })).Value;
        await AddAsync("A-traktorer");
        var (view, former) = ((await MeetingAsync())!, await LettersAsync());

        var sent = await Commands.SendChangesAsync(_coordinator, _meeting, await SeenAsync());
        var again = await Commands.SendChangesAsync(_coordinator, _meeting, await SeenAsync());

        Assert.Equal(3, view.Summons!.Unsent.Count);
        Assert.Null(sent.Refusal);
        Assert.Contains(_coordinator.Name, RefusalTexts.Of(Assert.IsType<SummonsRefusal.NothingChanged>(again.Refusal)), StringComparison.Ordinal);
        var letters = await LettersSinceAsync(former);
        Assert.Equal(former.Count, letters.Count);
        Assert.Contains("Plats: Biblioteket. Förut: Kommunhuset, sal A.", letters[0].Text, StringComparison.Ordinal);
        Assert.Contains("Förut: onsdag 25 mars 2026 kl. 15.30–17.00.", letters[0].Text, StringComparison.Ordinal);
        Assert.Contains("Ny punkt: 3 A-traktorer.", letters[0].Text, StringComparison.Ordinal);
        var latest = (await MeetingAsync())!;
        Assert.Equal(["A-traktorer"], latest.Items.Where(i => latest.Summons!.IsLate(i.Id)).Select(i => i.Title));
    }

    [Fact]
    public async Task The_calendar_file_keeps_its_id_and_counts_up_so_that_it_replaces_the_former()
    {
        await SendAsync();
        var first = Calendar.Load(await CalendarAsync())!.Events.Single();
        var before = (await MeetingAsync())!.Details;
        _ = (await Preparing.ChangeDetailsAsync(_coordinator, _meeting, before, before with { StartsAt = new TimeOnly(15, 0) })).Value;
        _ = (await Commands.SendChangesAsync(_coordinator, _meeting, await SeenAsync())).Value;
        var text = await CalendarAsync();
        var second = Calendar.Load(text)!.Events.Single();

        Assert.Equal((first.Uid, 0, 1), (second.Uid, first.Sequence, second.Sequence));
        Assert.Contains("BEGIN:VTIMEZONE", text, StringComparison.Ordinal);
        Assert.Contains("DTSTART;TZID=Europe/Stockholm:20260325T150000", text, StringComparison.Ordinal);
        Assert.Contains("METHOD:PUBLISH", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_answers_without_signing_in_for_its_own_person_and_again_to_change_it()
    {
        await SendAsync();
        var link = (await LettersAsync()).Single(l => l.ToAddress == "polis@exempel.se").Secrets[0];

        var read = await Commands.ReadAsync(link);
        var given = await Commands.AnswerByLinkAsync(link, SummonsAnswer.ComesRemotely, "");
        var readAgain = await Commands.ReadAsync(link);
        var soon = await Commands.AnswerByLinkAsync(link, SummonsAnswer.Declines, "Semester");
        _workspace.Clock.Move(TimeSpan.FromMinutes(1));
        var declined = await Commands.AnswerByLinkAsync(link, SummonsAnswer.Declines, "Semester");
        var letters = await LettersAsync();
        var replayed = await Commands.AnswerByLinkAsync(link, SummonsAnswer.Declines, "");

        Assert.Equal(("Edla Ramberg", null), (read.Value.Name, read.Value.Answer));
        Assert.Equal(SummonsAnswer.ComesRemotely, given.Value.Answer);
        Assert.Equal(SummonsAnswer.ComesRemotely, readAgain.Value.Answer);
        Assert.Equal(new SummonsRefusal.TooSoon(SummonsAnswer.ComesRemotely), soon.Refusal);
        Assert.Equal((SummonsAnswer.Declines, SummonsAnswer.Declines), (declined.Value.Answer, replayed.Value.Answer));
        Assert.Equal(letters.Count, (await LettersAsync()).Count);
        Assert.Equal("Semester", Assert.Single((await PlanAsync()).Replies).Reason);
        var view = (await MeetingAsync())!;
        var reply = Assert.Single(view.Summons!.Replies);
        Assert.Equal(view.Roll.Single(l => l.Name.StartsWith("Edla", StringComparison.Ordinal)).Member, reply.Member);
        Assert.IsType<SummonsRefusal.LinkUnknown>((await Commands.ReadAsync("påhittad")).Refusal);
    }

    [Fact]
    public async Task A_link_is_good_until_the_meeting_begins_or_a_newer_letter_has_gone()
    {
        await SendAsync();
        var link = (await LettersAsync()).Single(l => l.ToAddress == "polis@exempel.se").Secrets[0];
        var former = await LettersAsync();
        await AddAsync("A-traktorer");
        _workspace.Clock.Move(TimeSpan.FromMinutes(1));
        _ = (await Commands.SendChangesAsync(_coordinator, _meeting, await SeenAsync())).Value;
        var letter = (await LettersSinceAsync(former)).Single(l => l.ToAddress == "polis@exempel.se");
        var newer = letter.Secrets[0];

        Assert.Null((await Commands.AnswerByLinkAsync(link, SummonsAnswer.Comes, "")).Refusal);
        _ = (await _workspace.Get<BfaRadet.App.Features.Mail.LetterCommands>().HandOverAsync(_coordinator, letter.Id)).Value;
        Assert.IsType<SummonsRefusal.NewerLetter>((await Commands.AnswerByLinkAsync(link, SummonsAnswer.Declines, "")).Refusal);
        var old = (await Commands.ReadAsync(link)).Value;
        Assert.Equal((true, SummonsAnswer.Comes), (old.IsOld, old.Answer));
        Assert.False((await Commands.ReadAsync(newer)).Value.IsOld);
        _workspace.Clock.MoveTo(new DateTimeOffset(2026, 3, 25, 14, 29, 0, TimeSpan.Zero));
        Assert.Null((await Commands.ReadAsync(newer)).Refusal);
        _workspace.Clock.Move(TimeSpan.FromMinutes(1));
        var late = Assert.IsType<SummonsRefusal.HasBegun>((await Commands.AnswerByLinkAsync(newer, SummonsAnswer.Comes, "")).Refusal);
        Assert.Equal("samordnare@exempel.se", late.Address);
        Assert.Contains(late.Sender, RefusalTexts.Of(late), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_calendar_file_is_written_as_calendars_read_whatever_the_language()
    {
        await SendAsync();
        var (subscriptions, police) = (_workspace.Get<CalendarSubscriptions>(), await _workspace.CallerAsync("polis"));
        var feed = await subscriptions.ReadAsync((await subscriptions.MakeAsync(police)).Value.Split("kod=")[1], TestContext.Current.CancellationToken);
        var enclosed = (await LettersAsync())[0].Enclosures.Single(e => e.ContentType.StartsWith("text/calendar", StringComparison.Ordinal));
        await using var db = _workspace.Db();
        var letter = System.Text.Encoding.UTF8.GetString((await db.ReadFileAsync(enclosed.Hash, TestContext.Current.CancellationToken))!);

        Assert.Equal("sv-SE", System.Globalization.CultureInfo.CurrentCulture.Name);
        Assert.All([await CalendarAsync(), letter, feed!], text =>
        {
            Assert.DoesNotContain("\u2212", text, StringComparison.Ordinal);
            Assert.Contains("BYDAY=-1SU", text, StringComparison.Ordinal);
            Assert.NotEmpty(Calendar.Load(text)!.Events);
        });
    }

    [Fact]
    public async Task Who_prepares_enters_the_answer_of_somebody_and_a_member_does_not()
    {
        await SendAsync();
        var (police, member, former) = (await MemberAsync("Edla Ramberg"), await _workspace.CallerAsync("skola"), await LettersAsync());

        var refused = await Commands.AnswerForAsync(member, _meeting, police, SummonsAnswer.Declines);
        var entered = await Commands.AnswerForAsync(_coordinator, _meeting, police, SummonsAnswer.Declines, "Ringde");

        Assert.IsType<NotYourDuty>(refused.Refusal);
        Assert.Null(entered.Refusal);
        var reply = Assert.Single((await PlanAsync()).Replies);
        Assert.Equal((SummonsAnswer.Declines, "Ringde", _coordinator.Name), (reply.Answer, reply.Reason, reply.EnteredBy));
        Assert.Equal("kommunpolis@exempel.se", Assert.Single(await LettersSinceAsync(former)).ToAddress);
        await using var db = _workspace.Db();
        var line = await db.Journal.OrderByDescending(e => e.Id).FirstAsync(e => e.Event == nameof(SummonsAnswered), TestContext.Current.CancellationToken);
        Assert.Equal(_coordinator.Name, line.By);
        Assert.Contains("Edla Ramberg", line.Facts, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_to_another_day_is_no_answer_to_the_one_it_was_moved_to()
    {
        await SendAsync();
        var police = await _workspace.CallerAsync("polis");
        _ = (await Commands.AnswerAsync(police, _meeting, SummonsAnswer.Comes)).Value;
        _ = (await Commands.AnswerAsync(await _workspace.CallerAsync("skola"), _meeting, SummonsAnswer.Declines)).Value;
        await HandOverAsync();
        var (before, former) = ((await MeetingAsync())!.Details, await LettersAsync());
        await MoveAsync(before with { Date = before.Date.AddDays(7) });

        var view = (await MeetingAsync())!;
        var summons = view.Summons!;
        var edla = await MemberAsync("Edla Ramberg");
        Assert.Equal((0, 0, 2), (summons.Expected.Coming, summons.Expected.Declined, summons.Expected.Earlier));
        Assert.Null(summons.AnswerOf(edla));
        Assert.Equal(before.Date, summons.EarlierOf(edla)!.To.Date);
        Assert.DoesNotContain(view.Roll, l => l.Status == AttendanceStatus.Excused);
        var need = (await _workspace.Get<HomeQueries>().FindAsync(police, _workspace.Council, null))!.Needs.OfType<UnansweredSummons>().Single(n => n.Meeting == _meeting);
        Assert.True(need.IsMoved);
        var link = (await LettersSinceAsync(former)).Single(l => l.ToAddress == "polis@exempel.se").Secrets[0];
        Assert.Equal(before.Date, (await Commands.ReadAsync(link)).Value.Earlier!.To.Date);
        var told = await LettersSinceAsync(former);
        Assert.All(told, l => Assert.StartsWith(
            summons.ServingOf(l.Member!.Value) is Serving.InReserve ? "Flyttat sammanträde: " : "Flyttat sammanträde, svara på nytt: ", l.Subject, StringComparison.Ordinal));
        Assert.Contains("Du svarade Kommer till onsdag 25 mars 2026 kl. 15.30–17.00, och det svaret gäller inte längre. Svara på nytt", told.Single(l => l.ToAddress == "polis@exempel.se").Text, StringComparison.Ordinal);
        Assert.Contains("Svar till den förra tiden gäller inte längre", told.Single(l => l.ToAddress == "social@exempel.se").Text, StringComparison.Ordinal);
        Assert.StartsWith("Frågas på nytt.", SummonsWords.Standing(summons, (await PlanAsync()).Replies.Single(r => r.Member == edla), edla), StringComparison.Ordinal);
        _ = (await Commands.AnswerByLinkAsync(link, SummonsAnswer.Comes, "")).Value;
        Assert.Equal((1, 1), ((await MeetingAsync())!.Summons!.Expected.Coming, (await MeetingAsync())!.Summons!.Expected.Earlier));
    }

    [Fact]
    public async Task An_answer_stands_when_only_the_place_or_the_end_is_another()
    {
        await SendAsync();
        _ = (await Commands.AnswerAsync(await _workspace.CallerAsync("polis"), _meeting, SummonsAnswer.Comes)).Value;
        var before = (await MeetingAsync())!.Details;
        await MoveAsync(before with { Place = "Biblioteket", EndsAt = new TimeOnly(18, 0) });

        Assert.Equal((1, 0), ((await MeetingAsync())!.Summons!.Expected.Coming, (await MeetingAsync())!.Summons!.Expected.Earlier));
    }

    [Fact]
    public async Task A_substitute_who_is_asked_reads_for_whom_in_the_changed_letter_too()
    {
        await SendAsync();
        _ = (await Commands.AnswerAsync(await _workspace.CallerAsync("polis"), _meeting, SummonsAnswer.Declines)).Value;
        var former = await LettersAsync();
        await MoveAsync((await MeetingAsync())!.Details with { Place = "Biblioteket" });

        var letter = (await LettersSinceAsync(former)).Single(l => l.ToAddress == "kommunpolis@exempel.se");
        Assert.Contains("Du är tillfrågad som ersättare för Edla Ramberg", letter.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_a_member_declines_the_substitute_is_asked_by_letter_and_on_the_first_page()
    {
        await SendAsync();
        var (police, substitute, former) = (await _workspace.CallerAsync("polis"), await _workspace.CallerAsync("kommunpolis"), await LettersAsync());

        _ = (await Commands.AnswerAsync(police, _meeting, SummonsAnswer.Declines, "Semester")).Value;

        var letter = Assert.Single(await LettersSinceAsync(former));
        Assert.Equal("kommunpolis@exempel.se", letter.ToAddress);
        Assert.Contains("Edla Ramberg har förhinder", letter.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Semester", letter.Text, StringComparison.Ordinal);
        var home = await _workspace.Get<HomeQueries>().FindAsync(substitute, _workspace.Council, null);
        Assert.Contains(home!.Needs, n => n is UnansweredSummons { For: "Edla Ramberg" });
        var view = (await MeetingAsync())!;
        Assert.Equal(AttendanceStatus.Excused, view.Roll.Single(l => l.Name == "Edla Ramberg").Status);
        Assert.All(view.Summons!.Replies, r => Assert.Equal("", r.Reason));
        var plan = (await _workspace.Get<MeetingQueries>().FindPreparingAsync(_coordinator, _workspace.Council, _meeting))!.Plan;
        Assert.Equal("Semester", Assert.Single(plan.Replies).Reason);
    }

    [Fact]
    public async Task Who_comes_is_foretold_by_the_answers_and_a_substitute_counts_for_the_seat()
    {
        await SendAsync();
        var before = (await MeetingAsync())!.Summons!.Expected;
        _ = (await Commands.AnswerAsync(await _workspace.CallerAsync("polis"), _meeting, SummonsAnswer.Declines)).Value;
        var declined = (await MeetingAsync())!.Summons!.Expected;
        _ = (await Commands.AnswerAsync(await _workspace.CallerAsync("kommunpolis"), _meeting, SummonsAnswer.Comes)).Value;
        var after = (await MeetingAsync())!.Summons!.Expected;

        Assert.Equal((0, 0), (before.Coming, before.Declined));
        Assert.Equal((0, 1, before.Silent - 1), (declined.Coming, declined.Declined, declined.Silent));
        Assert.Equal(1, after.Coming);
        Assert.False(after.Quorum.IsMet);
    }

    [Fact]
    public async Task The_roll_of_the_meeting_begins_with_the_answers()
    {
        await SendAsync();
        _ = (await Commands.AnswerAsync(await _workspace.CallerAsync("polis"), _meeting, SummonsAnswer.ComesRemotely)).Value;
        _ = (await Commands.AnswerAsync(await _workspace.CallerAsync("skola"), _meeting, SummonsAnswer.Declines)).Value;
        _workspace.Clock.MoveTo(new DateTimeOffset(2026, 3, 25, 14, 30, 0, TimeSpan.Zero));
        var secretary = await _workspace.CallerAsync("sekreterare");
        _ = (await _workspace.Get<ChairCommands>().OpenAsync(secretary, _meeting)).Value;
        _ = (await _workspace.Get<SecretaryCommands>().MarkAllPresentAsync(secretary, _meeting)).Value;

        var roll = (await MeetingAsync())!.Roll;
        Assert.True(roll.Single(l => l.Name == "Edla Ramberg").Remote);
        Assert.Equal(AttendanceStatus.Excused, roll.Single(l => l.Name == "Greta Åkerdal").Status);
        Assert.IsType<SummonsRefusal.HasBegun>((await Commands.AnswerAsync(await _workspace.CallerAsync("social"), _meeting, SummonsAnswer.Comes)).Refusal);
    }

    [Fact]
    public async Task Who_is_summoned_is_asked_on_the_first_page_until_the_answer()
    {
        await SendAsync();
        var police = await _workspace.CallerAsync("polis");
        async Task<bool> IsAskedAsync() =>
            (await _workspace.Get<HomeQueries>().FindAsync(police, _workspace.Council, null))!.Needs.Any(n => n is UnansweredSummons u && u.Meeting == _meeting);

        var before = await IsAskedAsync();
        _ = (await Commands.AnswerAsync(police, _meeting, SummonsAnswer.Comes)).Value;

        Assert.True(before);
        Assert.False(await IsAskedAsync());
    }

    private async Task MoveAsync(MeetingDetails after)
    {
        _ = (await Preparing.ChangeDetailsAsync(_coordinator, _meeting, (await MeetingAsync())!.Details, after)).Value;
        _ = (await Commands.SendChangesAsync(_coordinator, _meeting, await SeenAsync())).Value;
    }

    private async Task<MemberId> MemberAsync(string name) => (await MeetingAsync())!.Roll.Single(l => l.Name == name).Member!.Value;

    private async Task<SummonsPlan> PlanAsync() =>
        (await _workspace.Get<MeetingQueries>().FindPreparingAsync(_coordinator, _workspace.Council, _meeting))!.Plan;

    private PreparingCommands Preparing => _workspace.Get<PreparingCommands>();

    private SummonsCommands Commands => _workspace.Get<SummonsCommands>();

    private async Task SendAsync()
    {
        _ = (await Commands.SendAsync(_coordinator, _meeting, await SeenAsync())).Value;
        // What a letter says is known by when it was written.
        _workspace.Clock.Move(TimeSpan.FromMinutes(1));
    }

    private async Task<SummonsContent> SeenAsync() =>
        (await _workspace.Get<MeetingQueries>().FindPreparingAsync(_coordinator, _workspace.Council, _meeting))!.Plan.Content;

    private async Task AddAsync(string title) => _ = (await Preparing.AddItemAsync(
        _coordinator, _meeting, new AgendaItemId(Guid.CreateVersion7()), new AgendaItemText(AgendaItemKind.Discussion, title))).Value;

    private ValueTask<MeetingView?> MeetingAsync() => _workspace.Get<MeetingQueries>().FindAsync(_coordinator, _workspace.Council, _meeting);

    private async Task<List<Letter>> LettersAsync()
    {
        await using var db = _workspace.Db();
        return await db.Letters().AsNoTracking().ToListAsync(TestContext.Current.CancellationToken);
    }

    private async Task<List<Letter>> LettersSinceAsync(List<Letter> former) =>
        [.. (await LettersAsync()).Where(l => !former.Exists(f => f.Id == l.Id))];

    private async Task<string> CalendarAsync()
    {
        await using var db = _workspace.Db();
        var council = await db.Councils.Select(c => c.Name).SingleAsync(TestContext.Current.CancellationToken);
        return SummonsCalendar.Of(council, _meeting, (await MeetingAsync())!.Summons!.Latest);
    }
}
