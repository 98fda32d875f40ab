using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Features.FollowUp;
using BfaRadet.App.Features.FollowUp.HandingOver;
using BfaRadet.App.Features.Home;
using BfaRadet.App.Features.Journal;
using BfaRadet.App.Features.Law;
using BfaRadet.App.Features.Mail;
using BfaRadet.App.Features.Meetings;
using BfaRadet.App.Features.Meetings.Matters;
using BfaRadet.App.Features.Meetings.Proposals;
using BfaRadet.App.Features.Meetings.Subscriptions;
using BfaRadet.App.Features.Meetings.Summons;
using BfaRadet.App.Features.Meetings.Voting;
using BfaRadet.App.Features.Meetings.Live;
using BfaRadet.App.Features.Meetings.Years;
using BfaRadet.App.Features.Minutes;
using BfaRadet.App.Features.Minutes.Adopting;
using BfaRadet.App.Features.Minutes.Downloads;
using BfaRadet.App.Features.Minutes.Record;
using BfaRadet.App.Features.Publishing;
using BfaRadet.App.Features.PublicSite;
using BfaRadet.App.Features.Search;
using BfaRadet.App.Mail;
using BfaRadet.App.Records;
using BfaRadet.App.Ui;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.Proceedings;
using BfaRadet.Domain.Records;
using Microsoft.EntityFrameworkCore;
using System.Reflection;
using Xunit;

namespace BfaRadet.Tests.App.Features.Meetings.Circles;

/// <summary>
/// An item for a circle is in nothing that any query answers to somebody outside it. A query that is added has no entry here, and
/// fails until it has.
/// </summary>
public sealed class SecretFromQueriesTests(SecretCouncil council) : IClassFixture<SecretCouncil>
{
    private enum Hears
    {
        /// <summary>Nobody is told of the item there.</summary>
        Nobody,

        Insider,

        Preparers,
    }

    /// <param name="Ask">Null for one that is not asked, for the reason.</param>
    private sealed record Entry(Hears Hears, Func<SecretCouncil, Caller, Task<object?>>? Ask, string Why = "");

    private static readonly Dictionary<string, Entry> _entries = new()
    {
        ["MeetingQueries.FindAsync"] = Of(Hears.Insider, async (c, caller) => await EachAsync(c, async m => await c.Get<MeetingQueries>().FindAsync(caller, c.Council, m))),
        ["MeetingQueries.FindPreparingAsync"] = Of(Hears.Preparers, async (c, caller) => await EachAsync(c, async m => await c.Get<MeetingQueries>().FindPreparingAsync(caller, c.Council, m))),
        ["MeetingQueries.ListAsync"] = Of(Hears.Nobody, async (c, caller) => await c.Get<MeetingQueries>().ListAsync(caller, c.Council)),
        ["MeetingQueries.FindUntouchedAsync"] = Of(Hears.Nobody, async (c, caller) => await EachAsync(c, async m => await c.Get<MeetingQueries>().FindUntouchedAsync(caller, c.Council, m))),
        ["MeetingQueries.RemovedAsync"] = Of(Hears.Nobody, async (c, caller) => await EachAsync(c, async m => await c.Get<MeetingQueries>().RemovedAsync(caller, c.Council, m))),
        ["MeetingQueries.CouncilOfAsync"] = Not("an id"),
        ["MeetingQueries.SharedAsync"] = Not("checks no right, and says so; views are taken through SeenBy"),
        ["MeetingQueries.LastEditorAsync"] = Not("a name, for those who prepare"),
        ["MeetingQueries.OwnReasonAsync"] = Not("what the caller has written"),
        ["DecisionQueries.LogAsync"] = Of(Hears.Insider, async (c, caller) => await c.Get<DecisionQueries>().LogAsync(caller, c.Council, new DecisionFilter())),
        ["DecisionQueries.ExportAsync"] = Of(Hears.Insider, async (c, caller) => await c.Get<DecisionQueries>().ExportAsync(caller, c.Council, new DecisionFilter()) is { } export ? await export.Pages.ToListAsync() : null),
        ["LogImportQueries.FindAsync"] = Not("days and names of the register, for those who prepare"),
        ["DecisionQueries.FindAsync"] = Of(Hears.Insider, async (c, caller) =>
        {
            await using var db = c.Meeting.Db();
            var found = new List<object?>();
            foreach (var id in await db.Decisions.Select(d => d.Id).ToListAsync())
            {
                found.Add(await c.Get<DecisionQueries>().FindAsync(caller, c.Council, id));
            }

            return found;
        }),
        ["DecisionQueries.IdsAsync"] = Not("ids, for HandOverQueries.PreviewAsync"),
        ["HandOverQueries.FindAsync"] = Of(Hears.Nobody, async (c, caller) =>
        {
            var found = new List<object?>();
            await using var db = c.Meeting.Db();
            foreach (var member in await db.Councils.Where(o => o.Id == c.Council).SelectMany(o => o.Members).Select(m => m.Id).ToListAsync())
            {
                found.Add(await c.Get<HandOverQueries>().FindAsync(caller, c.Council, member));
            }

            return found;
        }),
        ["HandOverQueries.HeirsAsync"] = Of(Hears.Nobody, async (c, caller) => await c.Get<HandOverQueries>().HeirsAsync(caller, c.Council)),
        ["HandOverQueries.PreviewAsync"] = Of(Hears.Preparers, async (c, caller) =>
            await c.Get<HandOverQueries>().PreviewAsync(caller, c.Council, new DecisionFilter(), null, null, new Responsible("Skolan"), false)),
        ["FocusAreaQueries.ListAsync"] = Of(Hears.Nobody, async (c, caller) => await c.Get<FocusAreaQueries>().ListAsync(caller, c.Council)),
        ["FocusAreaQueries.FindAsync"] = Of(Hears.Insider, async (c, caller) => await c.Get<FocusAreaQueries>().FindAsync(caller, c.Council, c.Area)),
        ["HomeQueries.FindAsync"] = Of(Hears.Insider, async (c, caller) => await c.Get<HomeQueries>().FindAsync(caller, c.Council, DateTimeOffset.MinValue)),
        ["JournalQueries.ListAsync"] = Of(Hears.Insider, async (c, caller) => await c.Get<JournalQueries>().ListAsync(caller, c.Council, new JournalFilter())),
        ["NeedsQueries.OfAsync"] = Not("asked by HomeQueries.FindAsync"),
        ["LawQueries.OnAsync"] = Of(Hears.Nobody, async (c, caller) => await c.Get<LawQueries>().OnAsync(caller, c.Council)),
        ["LawQueries.FindAsync"] = Of(Hears.Nobody, async (c, caller) =>
            await c.Get<LawQueries>().FindAsync(caller, c.Council, (await c.Get<LawQueries>().OnAsync(await c.Meeting.CallerAsync("samordnare"), c.Council))!.Documents[0].Id)),
        ["LetterQueries.OfAsync"] = Of(Hears.Nobody, async (c, caller) => await c.Get<LetterQueries>().OfAsync(caller, c.Council)),
        ["LetterQueries.AllAsync"] = Of(Hears.Nobody, async (c, caller) => await c.Get<LetterQueries>().AllAsync(caller)),
        ["LetterQueries.FileAsync"] = Of(Hears.Nobody, async (c, caller) =>
        {
            await using var db = c.Meeting.Db();
            var files = new List<object?>();
            foreach (var id in await db.Letters().Select(l => l.Id).ToListAsync())
            {
                files.Add(await c.Get<LetterQueries>().FileAsync(caller, id));
            }

            return files;
        }),
        ["LetterQueries.ZipAsync"] = Of(Hears.Nobody, async (c, caller) => await EachAsync(c, async m => await c.Get<LetterQueries>().ZipAsync(caller, c.Council, m))),
        ["LetterQueries.CountsAsync"] = Not("numbers"),
        ["LetterQueries.MayAsync"] = Not("a right"),
        ["MinutesQueries.FindAsync"] = Of(Hears.Insider, async (c, caller) => await EachAsync(c, async m =>
            await c.Get<MinutesQueries>().FindAsync(caller, (await c.Get<MeetingQueries>().SharedAsync(c.Council, m))!, c.Items[m]))),
        ["MinutesQueries.TextAsync"] = Of(Hears.Insider, async (c, caller) => await EachAsync(c, async m =>
            await c.Get<MinutesQueries>().TextAsync(caller, (await c.Get<MeetingQueries>().SharedAsync(c.Council, m))!, c.Items[m]))),
        ["RecordQueries.FindAsync"] = Of(Hears.Insider, async (c, caller) => await EachAsync(c, async m => await c.Get<RecordQueries>().FindAsync(caller, c.Council, m))),
        ["RecordQueries.DraftAsync"] = Not("checks no right, and says so"),
        ["AdjustmentQueries.FindAsync"] = Of(Hears.Insider, async (c, caller) => await EachAsync(c, async m => await c.Get<AdjustmentQueries>().FindAsync(caller, c.Council, m))),
        ["AdjustmentQueries.OnPageAsync"] = Of(Hears.Insider, async (c, caller) => await EachAsync(c, async m => await c.Get<AdjustmentQueries>().OnPageAsync(caller, c.Council, m))),
        ["DownloadQueries.FindAsync"] = Of(Hears.Insider, async (c, caller) => await EachAsync(c, async m =>
        {
            var files = new List<object?>();
            foreach (var kind in FileKind.All)
            {
                files.Add(await c.Get<DownloadQueries>().FindAsync(caller, c.Council, m, kind));
            }

            return files;
        })),
        ["DownloadQueries.FindExtractAsync"] = Of(Hears.Insider, async (c, caller) => await EachAsync(c, async m => await c.Get<DownloadQueries>().FindExtractAsync(caller, c.Council, m, c.Items[m], FileKind.Html))),
        ["DownloadQueries.OfferAsync"] = Of(Hears.Nobody, async (c, caller) => await EachAsync(c, async m => await c.Get<DownloadQueries>().OfferAsync(caller, c.Council, m))),
        ["SealQueries.FindAsync"] = Of(Hears.Nobody, async (c, caller) => await c.Get<SealQueries>().FindAsync(caller, c.Council)),
        ["ProposalQueries.ListAsync"] = Of(Hears.Preparers, async (c, caller) => await c.Get<ProposalQueries>().ListAsync(caller, c.Council)),
        ["ProposalQueries.FindAsync"] = Of(Hears.Preparers, async (c, caller) => await c.Get<ProposalQueries>().FindAsync(caller, c.Council, c.Proposal)),
        ["MatterQueries.ListAsync"] = Of(Hears.Insider, async (c, caller) => await c.Get<MatterQueries>().ListAsync(caller, c.Council, null)),
        ["MatterQueries.FindAsync"] = Of(Hears.Insider, async (c, caller) => await EachAsync(c, async m => new[]
        {
            await c.Get<MatterQueries>().FindAsync(caller, c.Council, c.Items[m]), await c.Get<MatterQueries>().FindAsync(caller, c.Council, c.Meeting.Items[0]),
        })),
        ["MatterQueries.WaysAsync"] = Of(Hears.Nobody, async (c, caller) => await c.Get<MatterQueries>().WaysAsync(caller, c.Council)),
        ["MatterQueries.TiesAsync"] = Of(Hears.Preparers, async (c, caller) => await EachAsync(c, async m => await c.Get<MatterQueries>().TiesAsync(caller, c.Council, m, c.Items[m]))),
        ["MatterQueries.ChoicesAsync"] = Of(Hears.Preparers, async (c, caller) => await c.Get<MatterQueries>().ChoicesAsync(caller, c.Council, c.Now, c.Meeting.Items[1], SecretCouncil.Word)),
        ["MatterQueries.TakenUpAsync"] = Of(Hears.Insider, async (c, caller) => await c.Get<MatterQueries>().TakenUpAsync(caller, c.Council, c.Decisions[0])),
        ["YearQueries.FindAsync"] = Of(Hears.Nobody, async (c, caller) => await c.Get<YearQueries>().FindAsync(caller, c.Council, 2026)),
        ["PublishingQueries.FindAsync"] = Of(Hears.Preparers, async (c, caller) => await c.Get<PublishingQueries>().FindAsync(caller, c.Council, c.Adopted)),
        ["PublishingQueries.NoticeAsync"] = Of(Hears.Nobody, async (c, caller) => await c.Get<PublishingQueries>().NoticeAsync(caller, c.Council, c.Adopted)),
        ["PublicSiteQueries.ListAsync"] = Of(Hears.Nobody, async (c, _) => await c.Get<PublicSiteQueries>().ListAsync()),
        ["PublicSiteQueries.FindAsync"] = Of(Hears.Nobody, async (c, _) => await c.Get<PublicSiteQueries>().FindAsync("mellerud")),
        ["PublicSiteQueries.CopyAsync"] = Of(Hears.Nobody, async (c, _) => await c.Get<PublicSiteQueries>().CopyAsync(c.Adopted)),
        ["PublicSiteQueries.NoticeAsync"] = Of(Hears.Nobody, async (c, _) =>
        {
            var (site, copy) = (c.Get<PublicSiteQueries>(), await c.Get<PublicSiteQueries>().CopyAsync(c.Adopted));
            return await site.NoticeAsync(c.Council, (await site.FindAsync("mellerud"))!.Minutes[0], copy!);
        }),
        // By everything there is of the years, since what was typed is in the answer.
        ["SearchQueries.FindAsync"] = Of(Hears.Insider, async (c, caller) =>
        {
            var all = new List<object?>();
            foreach (var typed in new[] { AllYears, "ansvarig:ansvarig", "innehållet", "anteckningen", "bilaga", "ärendet om", "typ:protokoll", "är:försenad är:pågår är:gäller" })
            {
                all.Add(await c.Get<SearchQueries>().FindAsync(caller, c.Council, new SearchFilter(typed, Pages: SearchFilter.MaxPages)));
            }

            return all;
        }),
        ["CalendarSubscriptions.ReadAsync"] = Of(Hears.Nobody, async (c, _) => await c.Get<CalendarSubscriptions>().ReadAsync(c.Calendar.Split("kod=")[1], CancellationToken.None)),
        ["CalendarSubscriptions.MakeAsync"] = Not("an address"),
        ["CalendarSubscriptions.WithdrawAsync"] = Not("nothing"),
        ["CalendarSubscriptions.HasOneAsync"] = Not("yes or no"),
        ["CouncilQueries.FindActorAsync"] = Not("the register"),
        ["CouncilQueries.RegisterAsync"] = Not("the register"),
        ["CouncilQueries.CouncilsOfAsync"] = Not("names of councils"),
        ["AccountQueries.AccountsAsync"] = Not("accounts"),
        ["AccountQueries.NamesakeAsync"] = Not("accounts"),
        ["AccountQueries.CouncilsAsync"] = Not("names of councils"),
        ["AccountEventQueries.ListAsync"] = Not("accounts"),
        ["AccountEventQueries.UnseenResetLinkAsync"] = Not("accounts"),
    };

    /// <summary>Finds all that has a day.</summary>
    private static string AllYears => string.Join(' ', Enumerable.Range(-2, 5).Select(years => $"år:{TimeProvider.System.GetUtcNow().Year + years}")) + " år:2026";

    [Fact]
    public async Task What_is_hidden_changes_neither_what_a_search_finds_nor_its_order_nor_its_counts()
    {
        var queries = council.Get<SearchQueries>();
        async Task<SearchView> FindAsync(string key, string typed, int pages = SearchFilter.MaxPages) =>
            (await queries.FindAsync(await council.CallerAsync(key), council.Council, new SearchFilter(typed, Pages: pages)))!;
        bool IsSecret(SearchHit hit) => Said.By(hit).Contains(SecretCouncil.Word, StringComparison.Ordinal)
            || council.Items.Values.Any(item => hit.Address.Contains(item.ToString(), StringComparison.Ordinal));

        foreach (var typed in new[] { AllYears, "beslut", "om", "punkt", "bilaga", "öppen", "rådet -finnsinte", "typ:bilaga", "sammanträde", "karta" })
        {
            var (inside, outside) = (await FindAsync(SecretCouncil.Insider, typed), await FindAsync("skola", typed));
            var left = inside.Hits.Where(hit => !IsSecret(hit)).ToList();

            Assert.Equal(left.Select(hit => hit.Key), outside.Hits.Select(hit => hit.Key));
            Assert.Equal((left.Count, left.Count), (outside.All, outside.Hits.Count));
            Assert.Equal(left.CountBy(hit => hit.Kind).OrderBy(k => k.Key).Select(k => (k.Key, k.Value)), outside.Counts.OrderBy(c => c.Kind).Select(c => (c.Kind, c.Count)));
            Assert.Equal(left.Take(SearchFilter.PageSize).Select(hit => hit.Key), (await FindAsync("skola", typed, 1)).Hits.Select(hit => hit.Key));
        }

        foreach (var key in SecretCouncil.Outsiders.SkipLast(1))
        {
            Assert.Equal(0, (await FindAsync(key, SecretCouncil.Word)).All);
        }

        Assert.True((await FindAsync(SecretCouncil.Insider, SecretCouncil.Word)).All > 5);
        Assert.True((await FindAsync("samordnare", SecretCouncil.Word)).All > (await FindAsync(SecretCouncil.Insider, SecretCouncil.Word)).All);
    }

    [Fact]
    public void Every_query_has_an_entry()
    {
        var queries = typeof(Program).Assembly.GetTypes()
            .Where(t => t is { IsClass: true, IsNested: false } && (t.Name.EndsWith("Queries", StringComparison.Ordinal) || t == typeof(CalendarSubscriptions)) && !(t.IsAbstract && t.IsSealed))
            .SelectMany(t => t.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
                .Where(m => (m.IsPublic || m.IsAssembly) && IsAwaited(m.ReturnType)).Select(m => $"{t.Name}.{m.Name}"))
            .Distinct().Order(StringComparer.Ordinal).ToList();

        Assert.Equal(queries, _entries.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Nothing_of_it_is_in_any_answer_to_those_outside()
    {
        foreach (var key in SecretCouncil.Outsiders)
        {
            var caller = await council.CallerAsync(key);
            foreach (var (name, entry) in _entries.Where(e => e.Value.Ask is not null))
            {
                Assert.False(Said.By(await entry.Ask!(council, caller)).Contains(SecretCouncil.Word, StringComparison.OrdinalIgnoreCase), $"{name} tells {key}.");
            }
        }
    }

    [Fact]
    public async Task It_is_in_the_answers_to_those_it_is_for()
    {
        var (insider, preparer) = (await council.CallerAsync(SecretCouncil.Insider), await council.CallerAsync("samordnare"));
        foreach (var (name, entry) in _entries.Where(e => e.Value.Hears != Hears.Nobody))
        {
            Assert.True(Said.By(await entry.Ask!(council, preparer)).Contains(SecretCouncil.Word, StringComparison.Ordinal), $"{name} is silent to those who prepare.");
            Assert.True(
                Said.By(await entry.Ask!(council, insider)).Contains(SecretCouncil.Word, StringComparison.Ordinal) == (entry.Hears == Hears.Insider), $"{name} to the insider.");
        }
    }

    [Fact]
    public async Task It_is_neither_found_nor_counted()
    {
        var (outsider, insider) = (await council.CallerAsync("skola"), await council.CallerAsync(SecretCouncil.Insider));
        async Task<(int Found, int All, int Done, int InList)> CountAsync(Caller caller)
        {
            var found = (await council.Get<DecisionQueries>().LogAsync(caller, council.Council, new DecisionFilter(Search: SecretCouncil.Word)))!;
            var home = (await council.Get<HomeQueries>().FindAsync(caller, council.Council, null))!;
            var list = (await council.Get<MeetingQueries>().ListAsync(caller, council.Council))!;
            return (found.Found, found.All, home.Counts.Running + home.Counts.Late, list.Meetings.Single(m => m.Id == council.Now).Decisions);
        }

        var (outside, inside) = (await CountAsync(outsider), await CountAsync(insider));

        Assert.Equal(0, outside.Found);
        Assert.Equal(2, inside.Found);
        Assert.Equal((inside.All - 2, inside.Done - 2, inside.InList - 1), (outside.All, outside.Done, outside.InList));
    }

    [Fact]
    public async Task An_open_item_that_is_tied_to_it_is_a_matter_of_its_own_to_those_outside()
    {
        var (outsider, insider, open) = (await council.CallerAsync("skola"), await council.CallerAsync(SecretCouncil.Insider), council.Meeting.Items[0]);
        var matters = council.Get<MatterQueries>();

        var (outside, inside) = ((await matters.FindAsync(outsider, council.Council, open))!, (await matters.FindAsync(insider, council.Council, open))!);

        Assert.Equal(open, Assert.Single(outside.Steps).Place.Item);
        Assert.True(inside.Steps.Count > 1);
        foreach (var item in council.Items.Values)
        {
            Assert.Null(await matters.FindAsync(outsider, council.Council, item));
        }

        Assert.Equal(0, (await matters.WaysAsync(outsider, council.Council))!.Of(open));
        Assert.Empty((await matters.ListAsync(outsider, council.Council, SecretCouncil.Word))!.Rows);
        Assert.True((await matters.ListAsync(outsider, council.Council, null))!.All < (await matters.ListAsync(insider, council.Council, null))!.All);
    }

    [Fact]
    public async Task Its_number_its_time_and_its_ground_are_told()
    {
        var seen = (await council.Get<MeetingQueries>().FindAsync(await council.CallerAsync("skola"), council.Council, council.Now))!;
        var minutes = (await council.Get<RecordQueries>().FindAsync(await council.CallerAsync("skola"), council.Council, council.Adopted))!;
        var open = (await council.Get<PublicSiteQueries>().CopyAsync(council.Adopted))!;

        Assert.Equal("Punkt för en mindre krets", seen.Current!.Title);
        Assert.NotNull(seen.Current.Number);
        Assert.Equal(15, seen.Current.PlannedMinutes);
        Assert.Equal("OSL 26 kap. 1 §", seen.Current.Hidden!.Citation);
        Assert.Equal(["OSL 26 kap. 1 §"], minutes.Record.Sections.Where(s => s.Secret).Select(s => s.Withheld!.Citation));
        Assert.Null(minutes.SealedBytes);
        Assert.Equal(["OSL 26 kap. 1 §"], open.Sections.Where(s => s.Secret).Select(s => s.Withheld!.Citation));
        Assert.Equal(minutes.Record.Sections.Select(s => s.Label), open.Sections.Select(s => s.Label));
        Assert.Equal([SecretCouncil.OpenFile], minutes.Record.Attachments.Select(a => a.Text));
        Assert.Equal([SecretCouncil.OpenFile], open.Attachments.Select(a => a.Text));
        Assert.Equal([null, council.Meeting.Items[0]], seen.Attachments.Select(a => a.Item));
        Assert.Empty(seen.Awaited);
    }

    [Fact]
    public async Task Neither_its_kind_nor_who_has_jäv_or_asked_for_the_floor_in_it_shows_beside_it()
    {
        var (outsider, coordinator) = (await council.CallerAsync("skola"), await council.CallerAsync("samordnare"));
        var seen = (await council.Get<MeetingQueries>().FindAsync(outsider, council.Council, council.Now))!;
        var led = (await council.Get<MeetingQueries>().FindAsync(coordinator, council.Council, council.Now))!;
        var minutes = (await council.Get<RecordQueries>().FindAsync(outsider, council.Council, council.Adopted))!;
        async Task<string> JournalAsync(Caller caller) => Said.By(await council.Get<JournalQueries>().ListAsync(caller, council.Council, new JournalFilter()));
        var (told, known) = (await JournalAsync(outsider), await JournalAsync(coordinator));

        Assert.NotEqual(led.QuorumOfAll, led.Quorum);
        Assert.Equal(led.QuorumOfAll, seen.Quorum);
        Assert.All(minutes.Record.Sections.Where(s => s.Secret), s => Assert.Equal(AgendaItemKind.Information, s.Kind));
        Assert.Contains("begärde ordet", known, StringComparison.Ordinal);
        Assert.DoesNotContain("begärde ordet", told, StringComparison.Ordinal);
        Assert.Contains("publicerade protokollet för invånarna med 1 undantag", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Those_it_is_for_have_its_attachments_and_in_the_minutes_too()
    {
        var (insider, coordinator) = (await council.CallerAsync(SecretCouncil.Insider), await council.CallerAsync("samordnare"));
        var seen = (await council.Get<MeetingQueries>().FindAsync(insider, council.Council, council.Now))!;
        var led = (await council.Get<MeetingQueries>().FindAsync(coordinator, council.Council, council.Now))!;
        var minutes = (await council.Get<RecordQueries>().FindAsync(insider, council.Council, council.Adopted))!;

        var secret = council.Items[council.Now];
        Assert.Equal([$"Ny bilaga {SecretCouncil.Word}.txt", $"Karta {SecretCouncil.Word}.txt"], seen.AttachmentsOf(secret).Select(a => a.Latest().Name));
        // What is kept from the council by itself is for those who prepare, in a circle too.
        Assert.Equal(3, led.AttachmentsOf(secret).Count);
        Assert.NotNull(seen.AwaitedOn(secret));
        Assert.Contains(minutes.Record.Attachments, a => a.File is not null && a.Text == $"Ny bilaga {SecretCouncil.Word}.txt");
        Assert.DoesNotContain(minutes.Record.Attachments, a => a.Text.StartsWith("Sekretess", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_is_outside_can_do_nothing_in_it_and_is_told_nothing_by_the_refusal()
    {
        var (caller, now, item) = (await council.CallerAsync("skola"), council.Now, council.Items[council.Now]);
        var line = (await council.Get<MeetingQueries>().FindAsync(caller, council.Council, now))!.LineOf(caller)!.Id;
        var handling = council.Get<ProceedingsCommands>();
        Refusal?[] refusals =
        [
            (await handling.MakeMotionAsync(caller, now, new MotionId(Guid.CreateVersion7()), item, line, "Avslag.")).Refusal,
            (await handling.ChangeMotionAsync(caller, now, council.Motion, "", "Avslag.")).Refusal,
            (await handling.WithdrawMotionAsync(caller, now, council.Motion)).Refusal,
            (await handling.DeclareConflictAsync(caller, now, item, line, "")).Refusal,
            (await handling.TakeBackConflictAsync(caller, now, item, line)).Refusal,
            (await handling.MakeStatementAsync(caller, now, new StatementId(Guid.CreateVersion7()), item, StatementKind.Note, line, "Jag vill veta.")).Refusal,
            (await handling.MakeStatementAsync(caller, now, new StatementId(Guid.CreateVersion7()), item, StatementKind.Dissent, line, "")).Refusal,
            (await council.Get<VotingCommands>().CastAsync(caller, now, council.Vote, line, VoteChoice.Yes)).Refusal,
            (await council.Get<ChairCommands>().RequestFloorAsync(caller, now)).Refusal,
            (await council.Get<MinutesCommands>().AppendAsync(caller, now, item, "Jag skriver.")).Refusal,
            (await council.Get<ReviewCommands>().NoteAsync(caller, now, new ReviewNoteId(Guid.CreateVersion7()), item, "", "Vad står här?", null)).Refusal,
        ];

        Assert.All(refusals, refusal =>
        {
            Assert.NotNull(refusal);
            Assert.DoesNotContain(SecretCouncil.Word, RefusalTexts.Of(refusal), StringComparison.OrdinalIgnoreCase);
        });
    }

    [Fact]
    public async Task The_link_of_a_letter_tells_nothing_of_it()
    {
        var read = await council.Get<SummonsCommands>().ReadAsync(council.AnswerCode);

        Assert.Null(read.Refusal);
        Assert.DoesNotContain(SecretCouncil.Word, Said.By(read.Value), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task No_letter_says_what_it_is_about_and_the_insider_hears_that_it_changed()
    {
        await using var db = council.Meeting.Db();
        var letters = await db.Letters().Where(l => l.Meeting == council.Coming).ToListAsync();
        var files = await db.Files.ToListAsync();

        Assert.NotEmpty(letters);
        Assert.All(letters, letter => Assert.DoesNotContain(SecretCouncil.Word, Said.By(letter), StringComparison.OrdinalIgnoreCase));
        Assert.All(files, file => Assert.DoesNotContain(SecretCouncil.Word, Said.By(file), StringComparison.OrdinalIgnoreCase));
        Assert.Contains(letters, letter => letter.Text.Contains("Punkt för en mindre krets", StringComparison.Ordinal));
        var told = letters.Where(letter => letter.Text.Contains("är ändrad. Logga in", StringComparison.Ordinal)).Select(letter => letter.ToName).ToList();
        Assert.Contains("Edla Ramberg", told);
        Assert.DoesNotContain("Greta Åkerdal", told);
    }

    private static bool IsAwaited(Type type) => type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(Task<>) || type.GetGenericTypeDefinition() == typeof(ValueTask<>));

    private static Entry Of(Hears hears, Func<SecretCouncil, Caller, Task<object?>> ask) => new(hears, ask);

    private static Entry Not(string why) => new(Hears.Nobody, null, why);

    private static async Task<object?> EachAsync(SecretCouncil council, Func<MeetingId, Task<object?>> ask)
    {
        var all = new List<object?>();
        foreach (var meeting in council.Meetings)
        {
            all.Add(await ask(meeting));
        }

        return all;
    }
}
