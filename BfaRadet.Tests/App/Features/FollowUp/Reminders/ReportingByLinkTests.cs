using System.Text.RegularExpressions;
using BfaRadet.App.Data.Links;
using BfaRadet.App.Features.Decisions;
using BfaRadet.App.Features.FollowUp;
using BfaRadet.App.Features.FollowUp.Reminders;
using BfaRadet.App.Features.Home;
using BfaRadet.App.Features.Meetings;
using BfaRadet.App.Mail;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Privacy;
using BfaRadet.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BfaRadet.Tests.App.Features.FollowUp.Reminders;

/// <summary>Reports by the link of a reminder: what a link opens, for how long, and what comes of it.</summary>
public sealed class ReportingByLinkTests : IAsyncLifetime
{
    private static readonly Responsible _police = new("Polismyndigheten");
    private static readonly Progress _partly = new(ProgressState.Partly, "två av tre gator");

    private AWorkspace _workspace = default!;
    private string _secret = "";

    public async ValueTask InitializeAsync()
    {
        _workspace = await AWorkspace.OpenAsync();
        await NameAsync(4, _police);
        _ = await _workspace.Get<ReminderLetters>().WriteAsync(Cancel);
        _secret = await SecretAsync();
    }

    public ValueTask DisposeAsync() => _workspace.DisposeAsync();

    [Fact]
    public async Task A_report_by_link_is_that_persons_and_says_so_where_it_is_read()
    {
        var link = (await Links.ReadAsync(_secret)).Value;
        Assert.Equal(("Edla Ramberg", _police, 4), (link.Name, link.Of, link.Number.Running));

        Assert.Equal(_partly, (await ReportAsync(_partly)).Value.Part.Now);

        var view = await FindAsync(4);
        var part = Assert.Single(view.FollowUp.Progress);
        Assert.Equal((_partly, "Edla Ramberg", true), (part.Now, part.By, part.ByLink));
        Assert.Contains("med länken i ett brev: delvis: två av tre gator", view.History[^1].Did, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_may_be_used_again_until_it_is_done_and_the_same_again_changes_nothing()
    {
        var seen = (await Links.ReadAsync(_secret)).Value.Seen;
        _ = (await ReportAsync(_partly)).Value;
        var history = (await FindAsync(4)).History.Count;

        // The page is loaded again: the browser sends what it sent.
        _ = (await Links.ReportAsync(_secret, seen, _partly)).Value;
        Assert.Equal(history, (await FindAsync(4)).History.Count);

        var hindered = new Progress(ProgressState.Hindered, "marken är inte köpt");
        Assert.IsType<DecisionRefusal.LinkRests>((await ReportAsync(hindered)).Refusal);
        _workspace.Clock.Move(TimeSpan.FromMinutes(1));
        _ = (await ReportAsync(hindered)).Value;
        Assert.Equal(DecisionCourse.Underway, (await FindAsync(4)).FollowUp.Course);
        Assert.Contains(await NeedsAsync(), n => n is HinderedDecision { Words: "marken är inte köpt" });

        _workspace.Clock.Move(TimeSpan.FromMinutes(1));
        _ = (await ReportAsync(new Progress(ProgressState.Done, DoneOn: new DateOnly(2026, 3, 11)))).Value;
        Assert.False((await Links.ReadAsync(_secret)).Value.IsOpen);
        Assert.IsType<DecisionRefusal.LinkDone>((await ReportAsync(hindered)).Refusal);
        Assert.DoesNotContain(await NeedsAsync(), n => n is HinderedDecision);
    }

    [Fact]
    public async Task What_another_has_said_meanwhile_is_told_before_it_is_replaced()
    {
        var seen = (await Links.ReadAsync(_secret)).Value.Seen;
        _ = (await _workspace.Get<DecisionCommands>().ReportAsync(await _workspace.CallerAsync("polis"), _workspace.Council, await IdAsync(4), _police, Progress.NotStarted, new Progress(ProgressState.Underway))).Value;

        var refused = Assert.IsType<DecisionRefusal.ReportedMeanwhile>((await Links.ReportAsync(_secret, seen, _partly)).Refusal);
        Assert.Equal(ProgressState.Underway, refused.Now.State);
        _ = (await ReportAsync(_partly)).Value;
    }

    [Theory]
    [InlineData(ProgressState.Partly, "Words")]
    [InlineData(ProgressState.Hindered, "Hindrance")]
    [InlineData(ProgressState.Waiting, "WaitsFor")]
    public async Task What_a_state_needs_is_asked_for(ProgressState state, string field)
    {
        Assert.Equal(field, Assert.IsType<EmptyText>((await ReportAsync(new Progress(state))).Refusal).Field);
        Assert.IsType<NotYourDuty>((await ReportAsync(new Progress(ProgressState.Struck, "slipp"))).Refusal);
    }

    [Fact]
    public async Task A_link_that_is_guessed_or_of_something_else_opens_nothing()
    {
        string other;
        await using (var db = _workspace.Db())
        {
            other = db.MakeLink(new LinkPurpose("SummonsAnswer", TimeSpan.FromDays(9)), $"{await IdAsync(4)} {Guid.NewGuid()}", _workspace.Clock.Now, _workspace.Council);
            await db.SaveChangesAsync(Cancel);
        }

        foreach (var secret in new[] { "", "x", other, _secret[..^1], _secret.ToUpperInvariant() })
        {
            Assert.IsType<DecisionRefusal.LinkUnknown>((await Links.ReadAsync(secret)).Refusal);
            Assert.IsType<DecisionRefusal.LinkUnknown>((await Links.ReportAsync(secret, "", _partly)).Refusal);
        }
    }

    [Fact]
    public async Task It_ends_after_sixty_days_and_works_after_the_last_day()
    {
        _workspace.Clock.Move(TimeSpan.FromDays(59));
        Assert.True((await Links.ReadAsync(_secret)).Value.IsOverdue);
        _workspace.Clock.Move(TimeSpan.FromDays(2));
        Assert.IsType<DecisionRefusal.LinkExpired>((await Links.ReadAsync(_secret)).Refusal);
        Assert.IsType<DecisionRefusal.LinkExpired>((await ReportAsync(_partly)).Refusal);
    }

    [Fact]
    public async Task It_ends_with_the_decision_and_when_another_is_responsible()
    {
        await NameAsync(4, new Responsible("Skolan"));
        Assert.IsType<DecisionRefusal.LinkHandedOver>((await ReportAsync(_partly)).Refusal);

        await NameAsync(4, _police);
        Assert.Null((await Links.ReadAsync(_secret)).Refusal);
        _ = (await _workspace.Get<DecisionCommands>().RepealAsync(await _workspace.CallerAsync("samordnare"), _workspace.Council, await IdAsync(4), null, "Behövs inte.")).Value;
        Assert.IsType<DecisionRefusal.NoLongerInForce>((await ReportAsync(_partly)).Refusal);
    }

    [Fact]
    public async Task It_ends_when_the_receiver_leaves_the_council()
    {
        await _workspace.AlterMemberAsync("polis", m => m.Property(x => x.TermTo).CurrentValue = new DateOnly(2026, 3, 10));

        Assert.IsType<DecisionRefusal.LinkHandedOver>((await ReportAsync(_partly)).Refusal);
    }

    [Fact]
    public async Task Of_a_decision_for_a_circle_it_says_no_words_and_to_who_is_outside_nothing()
    {
        await EncircleAsync(new ItemCircle(Duties.Member, [], SecrecyGround.InOwnWords("Upphandling pågår")));
        var inside = (await Links.ReadAsync(_secret)).Value;
        Assert.Equal(("", true), (inside.Text, inside.IsForCircle));

        await EncircleAsync(new ItemCircle(Duties.None, [], SecrecyGround.InOwnWords("Upphandling pågår")));
        Assert.IsType<DecisionRefusal.LinkHandedOver>((await Links.ReadAsync(_secret)).Refusal);
        Assert.IsType<DecisionRefusal.LinkHandedOver>((await ReportAsync(_partly)).Refusal);
    }

    [Fact]
    public async Task The_table_at_the_meeting_shows_what_was_reported_last()
    {
        var (_, decisions) = await AFollowUp.AddAsync(
            _workspace.Services, await _workspace.CallerAsync("samordnare"), _workspace.Today, null, null,
            new DecisionDraft(DecisionKind.Assigned, "Farten mäts på Storgatan.", [_police], new DateOnly(2026, 3, 31)));
        string secret;
        await using (var db = _workspace.Db())
        {
            var member = (await db.Councils.FirstAsync(Cancel)).Members.Single(m => m.Name == "Edla Ramberg").Id;
            secret = ReportLinks.Make(db, _workspace.Council, decisions[0].Id, _police, member, _workspace.Clock.Now);
            await db.SaveChangesAsync(Cancel);
        }

        _ = (await Links.ReportAsync(secret, (await Links.ReadAsync(secret)).Value.Seen, new Progress(ProgressState.Hindered, "mätaren är trasig"))).Value;

        var line = Assert.Single((await _workspace.MeetingAsync()).FollowUps, l => l.Number == decisions[0].Number);
        Assert.Equal("Hinder: mätaren är trasig", FollowUpWords.Reported(line));
        Assert.Contains("Edla Ramberg", FollowUpWords.ReportedBy(line), StringComparison.Ordinal);
        Assert.Contains("länken", FollowUpWords.ReportedBy(line), StringComparison.Ordinal);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private ReportLinks Links => _workspace.Get<ReportLinks>();

    private async Task<Result<ReportLink>> ReportAsync(Progress progress) =>
        await Links.ReportAsync(_secret, (await Links.ReadAsync(_secret)) is { Refusal: null } read ? read.Value.Seen : "", progress);

    private async Task<IEnumerable<object>> NeedsAsync() =>
        (await _workspace.Get<HomeQueries>().FindAsync(await _workspace.CallerAsync("samordnare"), _workspace.Council, null))!.Needs;

    private async Task<string> SecretAsync()
    {
        await using var db = _workspace.Db();
        var text = await db.Letters().Where(l => l.ToName == "Edla Ramberg").Select(l => l.Text).SingleAsync(Cancel);
        return Regex.Match(text, @"/rapport#(\S+)", RegexOptions.None, TimeSpan.FromSeconds(1)).Groups[1].Value;
    }

    private async Task EncircleAsync(ItemCircle circle)
    {
        await using var db = _workspace.Db();
        var item = await db.Decisions.Where(d => d.Running == 4).Select(d => d.Item).SingleAsync(Cancel);
        await db.Set<AgendaItem>().Where(i => i.Id == item).ExecuteUpdateAsync(s => s.SetProperty(i => i.Circle, circle), Cancel);
    }

    private async Task NameAsync(int running, params Responsible[] responsibles)
    {
        var before = (await FindAsync(running)).Decision.Draft;
        _ = (await _workspace.Get<DecisionCommands>().AmendAsync(
            await _workspace.CallerAsync("samordnare"), _workspace.Council, await IdAsync(running), before, before with { Responsibles = responsibles.ToValueList() })).Value;
    }

    private async Task<DecisionDetailView> FindAsync(int running) =>
        (await _workspace.Get<DecisionQueries>().FindAsync(await _workspace.CallerAsync("samordnare"), _workspace.Council, await IdAsync(running)))!;

    private async Task<DecisionId> IdAsync(int running)
    {
        await using var db = _workspace.Db();
        return await db.Decisions.Where(d => d.Running == running).Select(d => d.Id).SingleAsync();
    }
}
