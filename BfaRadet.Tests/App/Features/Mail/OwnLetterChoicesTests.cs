using BfaRadet.App.Data.Outbox;
using BfaRadet.App.Features.Mail;
using BfaRadet.App.Features.Meetings.Summons;
using BfaRadet.App.Mail;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Tests.App.Features.Meetings.Summons;
using BfaRadet.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using MimeKit;
using Xunit;

namespace BfaRadet.Tests.App.Features.Mail;

/// <summary>What one has chosen among letters: at once, gathered once a day, or of one's own items alone.</summary>
public sealed class OwnLetterChoicesTests : IAsyncLifetime
{
    private static readonly MeetingId _second = new(Guid.CreateVersion7());

    private readonly AMailServer _server = AMailServer.At();
    private ASummonedMeeting _made = default!;

    public async ValueTask InitializeAsync()
    {
        _made = await ASummonedMeeting.OpenAsync(server: _server);
        await DeliverAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _made.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Changes_of_two_meetings_come_as_one_letter_in_the_morning_and_only_once()
    {
        await _made.PlanAsync(_second, ASummonedMeeting.Details with { Date = new DateOnly(2026, 4, 22) }, "Budget");
        _ = (await _made.Commands.SendAsync(_made.Coordinator, _second, (await _made.PreparingOfAsync(_second))!.Plan.Content)).Value;
        await DeliverAsync();
        await ChooseAsync(daily: true);
        var before = ToPolice.Count;

        await ChangePlaceAsync(_made.Id, "Biblioteket");
        await ChangePlaceAsync(_second, "Kulturhuset");
        await DeliverAsync();
        var shown = (await LettersAsync()).Count(l => l.State == LetterState.Gathering);
        var atOnce = ToPolice.Count;
        _made.Workspace.Clock.Move(new DateTimeOffset(2026, 3, 12, 5, 59, 0, TimeSpan.Zero) - _made.Workspace.Clock.Now);
        await DeliverAsync();
        var tooEarly = ToPolice.Count;
        _made.Workspace.Clock.Move(TimeSpan.FromMinutes(1));
        await DeliverAsync();
        _made.Workspace.Clock.Move(TimeSpan.FromDays(2));
        await DeliverAsync();

        Assert.Equal((before, before, 2), (atOnce, tooEarly, shown));
        Assert.Equal(before + 1, ToPolice.Count);
        var mail = ToPolice[^1];
        Assert.Equal("2 brev i ett från Brottsförebyggande rådet, Melleruds kommun", mail.Subject);
        Assert.Contains("Plats: Biblioteket. Förut: Sal A.", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("Plats: Kulturhuset. Förut: Sal A.", mail.TextBody, StringComparison.Ordinal);
        Assert.Equal(2, mail.TextBody!.Split("/svar#").Length - 1);
        Assert.Single(Lines(mail.TextBody!, "Välj själv hur du får brev"));
        Assert.Single(Lines(mail.HtmlBody!, "Välj själv hur du får brev"));
        Assert.Contains("Kulturhuset", mail.HtmlBody, StringComparison.Ordinal);
        Assert.Equal(4, mail.Attachments.Count());
        await using var db = _made.Workspace.Db();
        Assert.Empty(await db.Outbox.ToListAsync(Cancel));
        Assert.All(await db.Letters().Where(l => l.ToAddress == PoliceAddress).ToListAsync(Cancel), l => Assert.NotNull(l.SentAt));
    }

    [Fact]
    public async Task Who_has_chosen_nothing_gets_each_at_once_and_every_letter_leads_to_the_choice()
    {
        await ChangePlaceAsync(_made.Id, "Biblioteket");
        await DeliverAsync();

        Assert.Contains("Plats: Biblioteket", ToPolice[^1].TextBody, StringComparison.Ordinal);
        Assert.All(_server.Taken, m => Assert.Contains("/mitt-konto/brev", m.TextBody, StringComparison.Ordinal));
    }

    [Fact]
    public async Task While_the_server_is_away_the_gathered_letter_waits_whole_and_then_comes_once()
    {
        await ChooseAsync(daily: true);
        await ChangePlaceAsync(_made.Id, "Biblioteket");
        await DeliverAsync();
        await _server.StopAsync();
        var before = ToPolice.Count;
        _made.Workspace.Clock.Move(TimeSpan.FromHours(17));
        await DeliverAsync();
        List<OutboxMessage> waiting;
        await using (var db = _made.Workspace.Db())
        {
            waiting = await db.Outbox.AsNoTracking().ToListAsync(Cancel);
        }

        _server.Start();
        _made.Workspace.Clock.Move(TimeSpan.FromHours(1));
        await DeliverAsync();
        await DeliverAsync();

        Assert.Equal("mail", Assert.Single(waiting).Kind);
        Assert.Equal(before + 1, ToPolice.Count);
        Assert.StartsWith("Ändrad kallelse", ToPolice[^1].Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_waits_goes_when_the_choice_is_at_once_again()
    {
        await ChooseAsync(daily: true);
        await ChangePlaceAsync(_made.Id, "Biblioteket");
        await DeliverAsync();
        var before = ToPolice.Count;
        var waiting = (await Choices.FindAsync(await PoliceAsync()))!;

        var went = (await Choices.SaveAsync(await PoliceAsync(), daily: false, onlyMine: false)).Value;
        await DeliverAsync();

        Assert.Equal((1, new DateTimeOffset(2026, 3, 12, 6, 0, 0, TimeSpan.Zero)), (waiting.Waiting, waiting.GoesAt));
        Assert.Equal((1, before + 1), (went, ToPolice.Count));
        Assert.Equal(0, (await Choices.FindAsync(await PoliceAsync()))!.Waiting);
    }

    [Fact]
    public async Task A_newer_change_takes_the_place_of_one_that_waits_and_tells_of_both()
    {
        await ChooseAsync(daily: true);
        await ChangePlaceAsync(_made.Id, "Biblioteket");
        _made.Workspace.Clock.Move(TimeSpan.FromMinutes(1));
        await ChangeAsync(_made.Id, d => d with { Notice = "Fika serveras" });
        var before = ToPolice.Count;
        _made.Workspace.Clock.Move(TimeSpan.FromHours(17));
        await DeliverAsync();

        var mail = Assert.Single(ToPolice.Skip(before));
        Assert.Contains("Plats: Biblioteket", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("Fika serveras", mail.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_move_a_meeting_that_is_near_and_what_holds_an_unsent_summons_go_at_once()
    {
        await ChooseAsync(daily: true);
        await ChangeAsync(_made.Id, d => d with { StartsAt = new TimeOnly(14, 0) });
        await DeliverAsync();
        var moved = ToPolice[^1].Subject;
        // Two days before it begins, and less.
        _made.Workspace.Clock.Move(new DateTimeOffset(2026, 3, 23, 14, 0, 0, TimeSpan.Zero) - _made.Workspace.Clock.Now);
        var before = ToPolice.Count;
        await ChangePlaceAsync(_made.Id, "Biblioteket");
        await DeliverAsync();
        var near = ToPolice.Count - before;

        await _made.PlanAsync(_second, ASummonedMeeting.Details with { Date = new DateOnly(2026, 4, 22) }, "Budget");
        await _server.StopAsync();
        _ = (await _made.Commands.SendAsync(_made.Coordinator, _second, (await _made.PreparingOfAsync(_second))!.Plan.Content)).Value;
        await DeliverAsync();
        _made.Workspace.Clock.Move(TimeSpan.FromMinutes(1));
        await ChangePlaceAsync(_second, "Kulturhuset");
        _server.Start();
        before = ToPolice.Count;
        await DeliverAsync();

        Assert.StartsWith("Flyttat sammanträde", moved, StringComparison.Ordinal);
        Assert.Equal(1, near);
        Assert.Contains("Kulturhuset", Assert.Single(ToPolice.Skip(before)).TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_wants_only_the_own_hears_of_items_they_present_and_of_what_is_of_the_whole_meeting()
    {
        await ChooseAsync(daily: false, onlyMine: true);
        var before = ToPolice.Count;
        var posted = await AddItemAsync("Belysning", "Gatukontoret");
        await DeliverAsync();
        var others = ToPolice.Count - before;
        _made.Workspace.Clock.Move(TimeSpan.FromMinutes(1));

        await AddItemAsync("Läget i länet", "Edla Ramberg, polismyndigheten");
        await DeliverAsync();

        Assert.Equal((0, 1), (others, posted.NotWanted));
        var mail = Assert.Single(ToPolice.Skip(before));
        Assert.Contains("Läget i länet", mail.TextBody, StringComparison.Ordinal);
        // What was passed over is told with it.
        Assert.Contains("Ny punkt: 2 Belysning.", mail.TextBody, StringComparison.Ordinal);
        _made.Workspace.Clock.Move(TimeSpan.FromMinutes(1));
        await ChangePlaceAsync(_made.Id, "Biblioteket");
        await DeliverAsync();
        Assert.Equal(before + 2, ToPolice.Count);
    }

    [Fact]
    public async Task A_locked_account_chooses_nothing()
    {
        var police = await PoliceAsync();
        await using (var db = _made.Workspace.Db())
        {
            await db.Users.Where(u => u.Id == police.AccountId).ExecuteUpdateAsync(u => u.SetProperty(a => a.LockoutEnd, BfaRadet.App.Data.Accounts.UserAccount.WithoutEnd), Cancel);
        }

        Assert.NotNull((await Choices.SaveAsync(police, daily: true, onlyMine: true)).Refusal);
        Assert.Null(await Choices.FindAsync(police));
    }

    [Theory]
    // Before and after seven o'clock, and over the change to summer time.
    [InlineData("2026-03-11T14:30:00Z", "2026-03-12T06:00:00Z")]
    [InlineData("2026-03-11T05:59:59Z", "2026-03-11T06:00:00Z")]
    [InlineData("2026-03-11T06:00:00Z", "2026-03-12T06:00:00Z")]
    [InlineData("2026-03-28T20:00:00Z", "2026-03-29T05:00:00Z")]
    [InlineData("2026-10-24T20:00:00Z", "2026-10-25T06:00:00Z")]
    public void They_go_at_seven_on_the_clock_of_the_municipality(string now, string next) => Assert.Equal(
        DateTimeOffset.Parse(next, System.Globalization.CultureInfo.InvariantCulture),
        LetterGathering.NextAfter(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture)));

    private const string PoliceAddress = "polis@exempel.se";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private OwnLetterChoices Choices => _made.Workspace.Get<OwnLetterChoices>();

    private IReadOnlyList<MimeMessage> ToPolice => [.. _server.Taken.Where(m => m.To.Mailboxes.Single().Address == PoliceAddress)];

    private Task<BfaRadet.App.Data.Accounts.Caller> PoliceAsync() => _made.Workspace.CallerAsync("polis");

    private async Task ChooseAsync(bool daily, bool onlyMine = false) => _ = (await Choices.SaveAsync(await PoliceAsync(), daily, onlyMine)).Value;

    private Task DeliverAsync() => _made.Workspace.Get<OutboxPump>().DeliverDueAsync(Cancel);

    private Task ChangePlaceAsync(MeetingId id, string place) => ChangeAsync(id, d => d with { Place = place });

    private async Task ChangeAsync(MeetingId id, Func<MeetingDetails, MeetingDetails> change)
    {
        var details = (await _made.PreparingOfAsync(id))!.Meeting.Details;
        _ = (await _made.Preparing.ChangeDetailsAsync(_made.Coordinator, id, details, change(details))).Value;
        _ = (await _made.Commands.SendChangesAsync(_made.Coordinator, id, (await _made.PreparingOfAsync(id))!.Plan.Content)).Value;
    }

    private async Task<LettersPosted> AddItemAsync(string title, string presenter)
    {
        _ = (await _made.Preparing.AddItemAsync(_made.Coordinator, _made.Id, new AgendaItemId(Guid.CreateVersion7()), new AgendaItemText(AgendaItemKind.Information, title) { Presenter = presenter })).Value;
        return (await _made.Commands.SendChangesAsync(_made.Coordinator, _made.Id, (await _made.PlanOfAsync()).Content)).Value;
    }

    private async Task<IReadOnlyList<LetterView>> LettersAsync() =>
        [.. (await _made.Workspace.Get<LetterQueries>().OfAsync(_made.Coordinator, _made.Workspace.Council))!.Letters];

    private static IEnumerable<string> Lines(string text, string with) => text.Split('\n').Where(l => l.Contains(with, StringComparison.Ordinal));
}
