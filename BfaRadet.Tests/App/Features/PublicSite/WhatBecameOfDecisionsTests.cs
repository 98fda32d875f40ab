using BfaRadet.App.Features.Decisions;
using BfaRadet.App.Features.PublicSite;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Privacy;
using BfaRadet.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using System.Net;
using Xunit;

namespace BfaRadet.Tests.App.Features.PublicSite;

/// <summary>Residents read what became of published decisions, in words that nobody has to review, and of others nothing.</summary>
public sealed class WhatBecameOfDecisionsTests
{
    private const string Minutes = AnOpenTown.Page + "/protokoll/2026-01-14";
    private const string Decisions = AnOpenTown.Page + "/beslut";

    private static readonly DateOnly _day = new(2026, 3, 11);

    [Fact]
    public async Task The_state_stands_at_each_decision_and_follows_what_is_reported()
    {
        await using var town = await AnOpenTown.OpenAsync();
        await town.PublishedAsync();
        foreach (var path in new[] { AnOpenTown.Page, Decisions, Minutes })
        {
            Assert.Contains("Skulle vara klart senast 9 februari 2026.", await WordsAsync(town, path), StringComparison.Ordinal);
        }

        var (id, of) = await FindAsync(town, "skriver in tillägget");
        var report = new Progress(ProgressState.Done, "Lämnat i receptionen", new DateOnly(2026, 3, 10));
        _ = (await town.Get<DecisionCommands>().ReportAsync(town.Secretary, town.Council, id, of, Progress.NotStarted, report)).Value;

        foreach (var path in new[] { AnOpenTown.Page, Decisions, Minutes })
        {
            var page = await WordsAsync(town, path);
            Assert.Contains("Klart 10 mars 2026.", page, StringComparison.Ordinal);
            Assert.DoesNotContain("Skulle vara klart senast 9 februari 2026.", page, StringComparison.Ordinal);
            Assert.DoesNotContain("receptionen", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_it_waits_for_and_what_a_verdict_rests_on_are_not_told()
    {
        await using var town = await AnOpenTown.OpenAsync();
        await town.PublishedAsync();
        var (id, of) = await FindAsync(town, "skriver in tillägget");
        var waiting = new Progress(ProgressState.Waiting, "De svarar inte i telefon", null, "Länsstyrelsen");
        _ = (await town.Get<DecisionCommands>().ReportAsync(town.Secretary, town.Council, id, of, Progress.NotStarted, waiting)).Value;
        _ = (await town.Get<VerdictCommands>().JudgeAsync(
            town.Secretary, town.Council, id, new VerdictAnswer(CarriedOut.Partly, Effect.No, "Grannarna klagar", VerdictCourse.Continue, new DateOnly(2026, 9, 1)), 0)).Value;

        var said = await WordsAsync(town, Decisions) + await WordsAsync(town, Minutes) + await WordsAsync(town, AnOpenTown.Page);

        Assert.Contains("Väntar på någon annan innan det kan bli klart. Utvärderat 11 mars 2026: gav ingen effekt.", said, StringComparison.Ordinal);
        Assert.All(new[] { "Länsstyrelsen", "telefon", "Grannarna" }, hidden => Assert.DoesNotContain(hidden, said, StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_that_was_replaced_says_by_which_where_that_is_published_too()
    {
        await using var town = await AnOpenTown.OpenAsync();
        await town.PublishedAsync();
        var (former, _) = await FindAsync(town, "skriver in tillägget");
        var (later, _) = await FindAsync(town, "godkänner verksamhetsberättelsen");
        _ = (await town.Get<DecisionCommands>().RepealAsync(town.Secretary, town.Council, (await FindAsync(town, "samhällsbyggnadsnämnden")).Id, null, "Nämnden vill inte")).Value;
        _ = (await town.Get<DecisionCommands>().ReplaceAsync(town.Secretary, town.Council, former, later)).Refusal;
        await using (var db = town.Db())
        {
            // Only a later decision replaces another; here the row says it of one that is known.
            await db.Decisions.Where(d => d.Id == former).ExecuteUpdateAsync(
                set => set.SetProperty(d => d.State, DecisionState.Replaced).SetProperty(d => d.ReplacedBy, later), TestContext.Current.CancellationToken);
        }

        await town.ChooseAsync(s => s with { OpenContact = "bra@exempel.se" });
        var page = await town.ReadAsync(Decisions);

        Assert.Contains("Upphävt: beslutet gäller inte längre.", Words(page), StringComparison.Ordinal);
        Assert.DoesNotContain("Nämnden vill inte", page, StringComparison.Ordinal);
        Assert.Matches("Ersatt av ett senare beslut, 2026:\\d+\\.", Words(page));
        Assert.Contains($"href=\"{Minutes}#p", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_left_out_or_for_a_circle_since_is_in_no_list_and_no_count()
    {
        await using var town = await AnOpenTown.OpenAsync();
        var record = await town.AdoptAsync();
        var noted = record.Sections.Single(s => s.Decisions.Any(d => d.Text.Contains("antecknas", StringComparison.Ordinal)));
        await town.ExcludeAsync(noted.Item, null);
        _ = (await town.PublishAsync()).Value;
        var all = record.Sections.Sum(s => s.Decisions.Count);
        Assert.Contains($"{all - 1} beslut:", await WordsAsync(town, Decisions), StringComparison.Ordinal);

        var tabled = record.Sections.Single(s => s.Decisions.Any(d => d.Kind == DecisionKind.Tabled));
        await using (var db = town.Db())
        {
            var circle = new ItemCircle(Duties.None, [], SecrecyGround.InOwnWords("Upphandling pågår"));
            await db.Set<AgendaItem>().Where(i => i.Id == tabled.Item).ExecuteUpdateAsync(s => s.SetProperty(i => i.Circle, circle), TestContext.Current.CancellationToken);
        }

        await town.ChooseAsync(s => s with { OpenContact = "bra@exempel.se" });

        Assert.Contains($"{all - 2} beslut:", await WordsAsync(town, Decisions), StringComparison.Ordinal);
        Assert.DoesNotContain("bordläggs", await WordsAsync(town, Decisions) + await WordsAsync(town, AnOpenTown.Page), StringComparison.Ordinal);
        Assert.DoesNotContain("ta upp", (await WordsAsync(town, Minutes)).Split("Hur det har gått")[^1], StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Each_focus_area_has_its_own_and_one_that_is_not_there_has_none()
    {
        await using var town = await AnOpenTown.OpenAsync();
        await town.PublishedAsync();
        int number;
        await using (var db = town.Db())
        {
            number = await db.FocusAreas.Where(a => a.Name == "Trafiksäkerhet").Select(a => a.Number).SingleAsync(TestContext.Current.CancellationToken);
        }

        Assert.Contains($"href=\"{Decisions}/f{number}\"", await town.ReadAsync(AnOpenTown.Page), StringComparison.Ordinal);
        var page = await WordsAsync(town, $"{Decisions}/f{number}");
        Assert.Contains("Trafiksäkerhet: beslut och vad som hände", page, StringComparison.Ordinal);
        Assert.DoesNotContain("bordläggs", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await town.Client.GetAsync($"{Decisions}/f99")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await town.Client.GetAsync($"{Decisions}/f{number}x")).StatusCode);
    }

    [Fact]
    public async Task A_page_without_decisions_says_so_and_none_is_there_where_the_council_has_closed_its_page()
    {
        await using var town = await AnOpenTown.OpenAsync();
        Assert.Contains("Inga beslut är publicerade än.", await WordsAsync(town, Decisions), StringComparison.Ordinal);

        await town.ChooseAsync(s => s with { OpenPage = false });

        Assert.Equal(HttpStatusCode.NotFound, (await town.Client.GetAsync(Decisions)).StatusCode);
    }

    [Theory]
    [InlineData(DecisionKind.Assigned, DecisionState.InForce, DecisionCourse.NotStarted, "2026-06-30", "2026-06-30", "Ska vara klart senast 30 juni 2026.")]
    [InlineData(DecisionKind.Assigned, DecisionState.InForce, DecisionCourse.Underway, "2026-06-30", "2026-06-30", "Pågår, klart senast 30 juni 2026.")]
    [InlineData(DecisionKind.Assigned, DecisionState.InForce, DecisionCourse.Underway, "2026-06-30", "2026-03-31", "Pågår, klart senast 30 juni 2026, förlängt från 31 mars 2026.")]
    [InlineData(DecisionKind.Assigned, DecisionState.InForce, DecisionCourse.Partly, "2026-06-30", "2026-06-30", "Delvis klart, resten senast 30 juni 2026.")]
    [InlineData(DecisionKind.Assigned, DecisionState.InForce, DecisionCourse.Partly, "2026-03-01", "2026-03-01", "Delvis klart. Resten skulle vara klart senast 1 mars 2026.")]
    [InlineData(DecisionKind.Assigned, DecisionState.InForce, DecisionCourse.Underway, "2026-03-10", "2026-03-10", "Inte klart. Skulle vara klart senast 10 mars 2026.")]
    [InlineData(DecisionKind.Tabled, DecisionState.InForce, DecisionCourse.NotStarted, "2026-06-30", "2026-06-30", "Tas upp igen senast 30 juni 2026.")]
    [InlineData(DecisionKind.Noted, DecisionState.InForce, DecisionCourse.NotStarted, null, null, null)]
    [InlineData(DecisionKind.Noted, DecisionState.Withdrawn, DecisionCourse.NotStarted, null, null, "Återtaget: beslutet gäller inte.")]
    [InlineData(DecisionKind.Noted, DecisionState.Replaced, DecisionCourse.NotStarted, null, null, "Ersatt av ett senare beslut.")]
    public void The_words_of_a_state(DecisionKind kind, DecisionState state, DecisionCourse course, string? due, string? first, string? words)
    {
        var standing = new PublicSiteStanding(kind, state, course, Date(due), Date(first), null, null, null, null, null);

        Assert.Equal(words, standing.Words(_day));
    }

    private static DateOnly? Date(string? iso) => iso is null ? null : DateOnly.ParseExact(iso, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<(DecisionId Id, Responsible? Of)> FindAsync(AnOpenTown town, string words)
    {
        await using var db = town.Db();
        var found = (await db.Decisions.Where(d => d.Meeting == town.Held).ToListAsync()).Single(d => d.Text.Contains(words, StringComparison.Ordinal));
        return (found.Id, found.Responsibles.Count > 0 ? found.Responsibles[0] : null);
    }

    private static async Task<string> WordsAsync(AnOpenTown town, string path) => Words(await town.ReadAsync(path));

    // As it is read: without marks, and with plain spaces.
    private static string Words(string page) => System.Text.RegularExpressions.Regex.Replace(
        System.Text.RegularExpressions.Regex.Replace(WebUtility.HtmlDecode(RecordHtml.Unmarked(page)).Replace('\u00A0', ' '), "<[^>]{1,2000}>", ""), "\\s+", " ");
}
