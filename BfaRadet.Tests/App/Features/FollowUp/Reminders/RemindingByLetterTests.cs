using BfaRadet.App;
using BfaRadet.App.Data.Outbox;
using BfaRadet.App.Features.Decisions;
using BfaRadet.App.Features.FollowUp;
using BfaRadet.App.Features.FollowUp.Importing;
using BfaRadet.App.Features.FollowUp.Reminders;
using BfaRadet.App.Features.Home;
using BfaRadet.App.Features.Mail;
using BfaRadet.App.Mail;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.History;
using BfaRadet.Domain.Privacy;
using BfaRadet.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace BfaRadet.Tests.App.Features.FollowUp.Reminders;

/// <summary>The letters of a week about decisions: who gets one, about what, and how often.</summary>
public sealed class RemindingByLetterTests : IAsyncLifetime
{
    private const string Police = "polis@exempel.se", Coordinator = "samordnare@exempel.se";

    private static readonly Responsible _police = new("Polismyndigheten");

    private AWorkspace _workspace = default!;

    public async ValueTask InitializeAsync() => _workspace = await AWorkspace.OpenAsync();

    public ValueTask DisposeAsync() => _workspace.DisposeAsync();

    [Fact]
    public async Task Each_gets_one_letter_a_week_about_ones_own_part()
    {
        await NameAsync(4, _police);

        Assert.Equal(2, await WriteAsync());
        Assert.Equal(0, await WriteAsync());

        var (police, coordinator) = (await LastAsync(Police), await LastAsync(Coordinator));
        Assert.Equal("Påminnelse: 1 beslut att följa upp", police.Subject);
        Assert.Contains("Sista dagen är den här veckan", police.Text, StringComparison.Ordinal);
        Assert.Contains("Ansvarig: Polismyndigheten", police.Text, StringComparison.Ordinal);
        Assert.Equal(Coordinator, police.ReplyToAddress);
        Assert.DoesNotContain("Polismyndigheten", coordinator.Text, StringComparison.Ordinal);
        Assert.Contains("förfallet sedan 28 dagar", coordinator.Text, StringComparison.Ordinal);

        // The next week it is overdue, and then each week.
        foreach (var monday in new[] { 16, 23 })
        {
            To(new DateTime(2026, 3, monday, 7, 59, 0));
            Assert.Equal(0, await WriteAsync());
            To(new DateTime(2026, 3, monday, 8, 0, 0));
            Assert.Equal(2, await WriteAsync());
            Assert.Contains("Förfallet\n", (await LastAsync(Police)).Text, StringComparison.Ordinal);
        }

        var said = await FindAsync(4);
        Assert.Equal(["Edla Ramberg", "Edla Ramberg", "Edla Ramberg"], said.Reminders.Select(r => r.Name));
    }

    [Fact]
    public async Task After_two_weeks_without_a_server_one_letter_is_written()
    {
        await NameAsync(4, _police);
        await WriteAsync();
        To(new DateTime(2026, 3, 31, 9, 0, 0));

        Assert.Equal(2, await WriteAsync());
        Assert.Equal(0, await WriteAsync());

        Assert.Equal(2, (await LettersAsync()).Count(l => l.ToAddress == Police));
    }

    [Fact]
    public async Task What_is_overdue_for_long_comes_to_the_coordinator_and_so_does_what_nobody_can_be_reminded_of()
    {
        await NameAsync(4, _police);
        await WriteAsync();
        To(new DateTime(2026, 3, 16, 8, 0, 0));
        await WriteAsync();

        var first = (await LastAsync(Coordinator)).Text;
        Assert.Contains("Förfallet hos andra", first, StringComparison.Ordinal);
        Assert.Contains("Samhällsbyggnadsnämnden", first, StringComparison.Ordinal);
        Assert.DoesNotContain("Polismyndigheten", first, StringComparison.Ordinal);

        To(new DateTime(2026, 3, 30, 8, 0, 0));
        await WriteAsync();
        Assert.Contains("Polismyndigheten", (await LastAsync(Coordinator)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_waits_is_not_reminded_of_and_a_part_that_is_done_neither()
    {
        await NameAsync(4, _police, new Responsible("Skolan"));
        await ReportAsync(4, _police, new Progress(ProgressState.Waiting, WaitsFor: "kommunstyrelsen"));
        await ReportAsync(4, new Responsible("Skolan"), new Progress(ProgressState.Done, DoneOn: new DateOnly(2026, 3, 11)));
        To(new DateTime(2026, 4, 20, 8, 0, 0));

        await WriteAsync();

        Assert.Equal(Coordinator, Assert.Single(await LettersAsync()).ToAddress);
        Assert.DoesNotContain("Polismyndigheten", (await LastAsync(Coordinator)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_no_account_is_reminded_at_the_address_of_the_register_and_who_has_left_is_not()
    {
        await NameAsync(4, _police);
        await _workspace.TakeAccountAsync("polis");
        await WriteAsync();
        Assert.DoesNotContain(await LettersAsync(), l => l.ToName == "Edla Ramberg");

        await using (var db = _workspace.Db())
        {
            var council = await db.Councils.FirstAsync(Cancel);
            var person = council.Members.Single(m => m.Name == "Edla Ramberg");
            db.Entry(person).Property(m => m.Email).CurrentValue = "edla@polisen.example";
            await db.SaveChangesAsync(Cancel);
        }

        To(new DateTime(2026, 3, 16, 8, 0, 0));
        await WriteAsync();
        var without = await LastAsync("edla@polisen.example");
        Assert.Equal("Edla Ramberg", without.ToName);
        Assert.DoesNotContain("Välj själv", without.Text + without.Html, StringComparison.Ordinal);
        Assert.Contains("Välj själv", (await LastAsync(Coordinator)).Text, StringComparison.Ordinal);

        await using (var db = _workspace.Db())
        {
            var council = await db.Councils.FirstAsync(Cancel);
            db.Entry(council.Members.Single(m => m.Name == "Edla Ramberg")).Property(m => m.TermTo).CurrentValue = new DateOnly(2026, 3, 20);
            await db.SaveChangesAsync(Cancel);
        }

        // The seat's substitute is asked instead.
        To(new DateTime(2026, 3, 23, 8, 0, 0));
        await WriteAsync();
        Assert.Equal("Folke Nyhult", (await LastAsync("kommunpolis@exempel.se")).ToName);
    }

    [Fact]
    public async Task A_decision_for_a_circle_reminds_only_who_may_read_it_and_never_in_its_words()
    {
        await NameAsync(4, _police);
        var text = (await FindAsync(4)).Decision.Draft.Text;
        await using (var db = _workspace.Db())
        {
            var item = await db.Decisions.Where(d => d.Running == 4).Select(d => d.Item).SingleAsync(Cancel);
            var circle = new ItemCircle(Duties.None, [], SecrecyGround.InOwnWords("Upphandling pågår"));
            await db.Set<AgendaItem>().Where(i => i.Id == item).ExecuteUpdateAsync(s => s.SetProperty(i => i.Circle, circle), Cancel);
        }

        To(new DateTime(2026, 3, 16, 8, 0, 0));
        await WriteAsync();

        Assert.Equal(Coordinator, Assert.Single(await LettersAsync()).ToAddress);
        var told = (await LastAsync(Coordinator)).Text;
        Assert.Contains("för en mindre krets", told, StringComparison.Ordinal);
        Assert.DoesNotContain(text, told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ReminderChoice.All, 1, 1)]
    [InlineData(ReminderChoice.Last, 0, 1)]
    [InlineData(ReminderChoice.None, 0, 0)]
    public async Task Ones_own_choice_is_kept_and_the_last_word_is_left_out_only_when_none_are_wanted(ReminderChoice choice, int ahead, int last)
    {
        var police = await _workspace.CallerAsync("polis");
        await NameAsync(4, _police);
        await DueAsync(4, new DateOnly(2026, 3, 25));
        Assert.Null((await _workspace.Get<OwnLetterChoices>().SaveAsync(police, daily: false, onlyMine: false, choice)).Refusal);
        Assert.Equal(choice, (await _workspace.Get<OwnLetterChoices>().FindAsync(police))!.Reminders);

        await WriteAsync();
        Assert.Equal(ahead, (await LettersAsync()).Count(l => l.ToAddress == Police));
        To(new DateTime(2026, 3, 23, 8, 0, 0));
        await WriteAsync();
        Assert.Equal(ahead + last, (await LettersAsync()).Count(l => l.ToAddress == Police));
    }

    [Fact]
    public async Task What_fails_while_it_is_written_leaves_nothing_and_is_written_once_afterwards()
    {
        await NameAsync(4, _police);
        await using (var file = await _workspace.RawAsync())
        {
            await using var stop = file.CreateCommand();
            stop.CommandText = "CREATE TRIGGER stop BEFORE INSERT ON ReminderRounds BEGIN SELECT RAISE(ABORT, 'dies here'); END";
            await stop.ExecuteNonQueryAsync(Cancel);
        }

        Assert.Equal(0, await WriteAsync());
        Assert.Empty(await LettersAsync());
        await using (var db = _workspace.Db())
        {
            Assert.Equal(0, await db.Set<Reminder>().CountAsync(Cancel));
        }

        await using (var file = await _workspace.RawAsync())
        {
            await using var drop = file.CreateCommand();
            drop.CommandText = "DROP TRIGGER stop";
            await drop.ExecuteNonQueryAsync(Cancel);
        }

        Assert.Equal(2, await WriteAsync());
        Assert.Equal(2, (await LettersAsync()).Count);
    }

    [Fact]
    public async Task Without_a_mail_server_they_wait_on_the_page_and_the_next_weeks_takes_their_place()
    {
        await NameAsync(4, _police);
        await WriteAsync();
        var secretary = await _workspace.CallerAsync("sekreterare");
        var shown = (await _workspace.Get<LetterQueries>().OfAsync(secretary, _workspace.Council))!.Letters;
        Assert.Equal([LetterState.ToHandOver, LetterState.ToHandOver], shown.Select(l => l.State));
        Assert.Equal(2, Assert.Single((await _workspace.Get<HomeQueries>().FindAsync(secretary, _workspace.Council, null))!.Needs.OfType<WaitingReminders>()).Count);

        To(new DateTime(2026, 3, 16, 8, 0, 0));
        await WriteAsync();

        shown = (await _workspace.Get<LetterQueries>().OfAsync(secretary, _workspace.Council))!.Letters;
        Assert.Equal(2, shown.Count(l => l.State == LetterState.ToHandOver));
        Assert.Equal(2, shown.Count(l => l.State == LetterState.Replaced));
    }

    [Fact]
    public async Task With_a_mail_server_they_go_by_themselves_and_once()
    {
        await using var server = AMailServer.At();
        await using var workspace = await AWorkspace.OpenAsync(also: services => services.AddSingleton(server.Settings));
        var contexts = workspace.Get<IDbContextFactory<BfaRadet.App.Data.WorkspaceDb>>();
        var pump = new OutboxPump(contexts, [new MailDelivery(contexts, server.Settings, workspace.Feed, workspace.Clock)], workspace.Clock,
            Microsoft.Extensions.Logging.Abstractions.NullLogger<OutboxPump>.Instance);

        Assert.Equal(1, await workspace.Get<ReminderLetters>().WriteAsync(Cancel));
        await pump.DeliverDueAsync(Cancel);
        await pump.DeliverDueAsync(Cancel);

        var mail = Assert.Single(server.Taken);
        Assert.Equal("Påminnelse: 2 beslut att följa upp", mail.Subject);
        Assert.Contains(">Förfallet</h", mail.HtmlBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_council_that_chooses_another_day_does_not_write_twice_in_a_week()
    {
        await NameAsync(4, _police);
        await WriteAsync();
        await _workspace.ChooseAsync(s => s with { Reminders = s.Reminders with { Day = DayOfWeek.Wednesday } });

        Assert.Equal(0, await WriteAsync());
        To(new DateTime(2026, 3, 18, 8, 0, 0));
        Assert.Equal(2, await WriteAsync());
    }

    [Fact]
    public async Task Of_an_earlier_log_the_most_urgent_are_told_and_how_many_there_are()
    {
        var log = string.Concat(Enumerable.Range(1, 40).Select(n => $"2023:{n};2023-02-01;Ett uppdrag.;Polismyndigheten;2023-{n % 11 + 2:00}-28\n"));
        var lines = LogFile.ReadText("Nr;Möte;Beslut;Ansvarig;Klart senast\n" + log, _workspace.Clock.Today()).Value[0].Lines;
        _ = (await _workspace.Get<LogImportCommands>().BringInAsync(
            await _workspace.CallerAsync("samordnare"), _workspace.Council,
            new LogToBringIn(new LogImportId(Guid.CreateVersion7()), "logg", lines.Skip(1).ToList(), LogHeadings.Recognise(lines[0].Cells), LogChoices.None, 0))).Value;

        await WriteAsync();

        var letter = await LastAsync(Police);
        Assert.Equal("Påminnelse: 40 beslut att följa upp", letter.Subject);
        Assert.Equal(ReminderLetter.Max, letter.Text.Split("Säg hur det går").Length - 1);
        Assert.Contains($"{40 - ReminderLetter.Max} beslut till får inte plats här.", letter.Text, StringComparison.Ordinal);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Task<int> WriteAsync() => _workspace.Get<ReminderLetters>().WriteAsync(Cancel);

    private void To(DateTime local) => _workspace.Clock.MoveTo(BfaRadet.App.SwedishTime.At(local));

    private async Task<List<Letter>> LettersAsync()
    {
        await using var db = _workspace.Db();
        return await db.Letters().AsNoTracking().OrderBy(l => l.Made).ToListAsync(Cancel);
    }

    private async Task<Letter> LastAsync(string address) => (await LettersAsync()).Last(l => l.ToAddress == address);

    private async Task NameAsync(int running, params Responsible[] responsibles)
    {
        var (id, before) = ((await FindAsync(running)).Decision.Id, (await FindAsync(running)).Decision.Draft);
        _ = (await _workspace.Get<DecisionCommands>().AmendAsync(
            await _workspace.CallerAsync("samordnare"), _workspace.Council, id, before, before with { Responsibles = responsibles.ToValueList() })).Value;
    }

    private async Task DueAsync(int running, DateOnly due)
    {
        var decision = (await FindAsync(running)).Decision;
        _ = (await _workspace.Get<DecisionCommands>().AmendAsync(
            await _workspace.CallerAsync("samordnare"), _workspace.Council, decision.Id, decision.Draft, decision.Draft with { DueOn = due })).Value;
    }

    private async Task ReportAsync(int running, Responsible of, Progress progress) => _ = (await _workspace.Get<DecisionCommands>().ReportAsync(
        await _workspace.CallerAsync("samordnare"), _workspace.Council, (await FindAsync(running)).Decision.Id, of, Progress.NotStarted, progress)).Value;

    private async Task<DecisionDetailView> FindAsync(int running)
    {
        await using var db = _workspace.Db();
        var id = await db.Decisions.Where(d => d.Running == running).Select(d => d.Id).SingleAsync(Cancel);
        return (await _workspace.Get<DecisionQueries>().FindAsync(await _workspace.CallerAsync("samordnare"), _workspace.Council, id))!;
    }
}
