using AngleSharp.Dom;
using BfaRadet.App.Features.Councils;
using BfaRadet.App.Features.FollowUp;
using BfaRadet.App.Features.Law;
using BfaRadet.App.Features.Meetings;
using BfaRadet.App.Features.Meetings.Agenda;
using BfaRadet.App.Features.Meetings.Live;
using BfaRadet.App.Features.Meetings.Voting;
using BfaRadet.App.Features.Minutes.Adopting;
using BfaRadet.App.Features.Publishing;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Law;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Proceedings;
using BfaRadet.Tests.Testing;
using Bunit;
using Bunit.Rendering;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BfaRadet.Tests.App.Ui;

/// <summary>
/// Every button that asks for a change, on every page, when the change is refused: the right ended while the page was open.
/// The pages find their buttons themselves, so that a new one is asked too.
/// </summary>
public sealed class SayingEveryRefusalTests : IAsyncLifetime
{
    private const string AlertPlaces = "[role=alert], .mud-input-error";

    /// <summary>By what the button is called that opens the form of a decision.</summary>
    private static readonly List<string> _openers = ["Ändra", "Rätta", "Fyll i"];

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(30);

    private readonly List<string> _silent = [];
    private AWorkspace _workspace = default!;

    public async ValueTask InitializeAsync()
    {
        _workspace = await AWorkspace.OpenAsync();
        await _workspace.ChooseAsync(s => s with { Quorum = QuorumRule.None, OpenPage = true, OpenAddress = "mellerud" });
    }

    public ValueTask DisposeAsync() => _workspace.DisposeAsync();

    [Fact]
    public async Task In_the_live_meeting()
    {
        await HoldAsync();
        await using var window = await WindowAsync();
        var page = window.Open<LiveMeetingPage>(
            MeetingAddresses.Held(_workspace.Council, _workspace.Today), p => p.Add(x => x.CouncilId, _workspace.Council.Value).Add(x => x.MeetingId, _workspace.Today.Value));
        await page.WaitForElementAsync(".stage");

        // To look at an item reads what it shows.
        Assert.True(await PressAllAsync(window, page, reads: n => n.StartsWith("agenda-heading / Titta på", StringComparison.Ordinal)) > 40);
    }

    [Fact]
    public async Task After_the_meeting()
    {
        var closed = await ClosedAsync();
        await using var window = await WindowAsync();
        var page = window.Open<LiveMeetingPage>(
            MeetingAddresses.Held(_workspace.Council, closed), p => p.Add(x => x.CouncilId, _workspace.Council.Value).Add(x => x.MeetingId, closed.Value));
        await page.WaitForElementAsync(".stage");

        // To look at an item, or to open a decision's form, reads what it shows.
        Assert.True(await PressAllAsync(window, page, reads: n => n.StartsWith("agenda-heading", StringComparison.Ordinal) || _openers.Exists(o => n.StartsWith($"decisions-heading / {o} beslut", StringComparison.Ordinal)) && !n.EndsWith("Spara", StringComparison.Ordinal)) > 10);
    }

    [Fact]
    public async Task Before_the_meeting()
    {
        await using var window = await WindowAsync();
        var page = window.Open<LiveMeetingPage>(
            MeetingAddresses.Held(_workspace.Council, _workspace.Today), p => p.Add(x => x.CouncilId, _workspace.Council.Value).Add(x => x.MeetingId, _workspace.Today.Value));
        await page.WaitForElementAsync(".stage");

        Assert.True(await PressAllAsync(window, page) > 10);
    }

    [Fact]
    public async Task In_Beredning()
    {
        await using var window = await WindowAsync();
        var item = (await _workspace.MeetingAsync()).Items[2].Id;
        var page = window.Open<PreparingPage>(
            MeetingAddresses.Preparing(_workspace.Council, _workspace.Today, item), p => p.Add(x => x.CouncilKey, _workspace.Council.Value).Add(x => x.MeetingKey, _workspace.Today.Value));
        await page.WaitForElementAsync("#field-Title");

        // What an item can be tied to is read.
        Assert.True(await PressAllAsync(window, page, reads: n => n.StartsWith("ties-heading", StringComparison.Ordinal) && n.EndsWith("Sök", StringComparison.Ordinal)) > 5);
    }

    [Fact]
    public async Task In_the_list_of_meetings()
    {
        await using var window = await WindowAsync();
        var page = window.Open<MeetingsPage>(MeetingAddresses.List(_workspace.Council), p => p.Add(x => x.CouncilKey, _workspace.Council.Value));
        await page.WaitForElementAsync("h1");

        Assert.True(await PressAllAsync(window, page) > 0);
    }

    [Fact]
    public async Task In_the_register_and_the_settings()
    {
        await using var window = await WindowAsync();
        var register = window.Open<RegisterPage>($"/rad/{_workspace.Council}/radet", p => p.Add(x => x.CouncilId, _workspace.Council.Value));
        var settings = window.Open<SettingsPage>($"/rad/{_workspace.Council}/installningar", p => p.Add(x => x.CouncilId, _workspace.Council.Value));
        await register.WaitForElementAsync("h1");
        await settings.WaitForElementAsync("h1");

        Assert.True(await PressAllAsync(window, register) > 0);
        Assert.True(await PressAllAsync(window, settings) > 0);
    }

    [Fact]
    public async Task Among_focus_areas_and_decisions()
    {
        await using var db = _workspace.Db();
        var area = await db.FocusAreas.Select(a => a.Id).FirstAsync();
        var decision = await db.Decisions.Select(d => d.Id).FirstAsync();
        await using var window = await WindowAsync();
        var areas = window.Open<FocusAreasPage>($"/rad/{_workspace.Council}/fokusomraden", p => p.Add(x => x.CouncilId, _workspace.Council.Value));
        var one = window.Open<FocusAreaPage>($"/rad/{_workspace.Council}/fokusomraden/{area}", p => p.Add(x => x.CouncilId, _workspace.Council.Value).Add(x => x.Id, area.Value));
        var decided = window.Open<DecisionPage>($"/rad/{_workspace.Council}/beslut/{decision}", p => p.Add(x => x.CouncilId, _workspace.Council.Value).Add(x => x.Id, decision.Value));
        await areas.WaitForElementAsync("h1");
        await one.WaitForElementAsync("h1");
        await decided.WaitForElementAsync("h1");

        Assert.True(await PressAllAsync(window, areas) > 0);
        Assert.True(await PressAllAsync(window, one) > 0);
        Assert.True(await PressAllAsync(window, decided) > 0);
    }

    [Fact]
    public async Task About_the_law()
    {
        await using var db = _workspace.Db();
        var paper = await db.Set<LawDocument>().Select(d => d.Id).FirstAsync();
        await using var window = await WindowAsync();
        var law = window.Open<LawPage>(LawAddresses.Clock(_workspace.Council), p => p.Add(x => x.CouncilId, _workspace.Council.Value));
        var one = window.Open<LawDocumentPage>(LawAddresses.Of(_workspace.Council, paper), p => p.Add(x => x.CouncilId, _workspace.Council.Value).Add(x => x.Id, paper.Value));
        await law.WaitForElementAsync("h1");
        await one.WaitForElementAsync("h1");

        // Another day is read, not changed.
        Assert.True(await PressAllAsync(window, law, reads: n => n.EndsWith("Visa", StringComparison.Ordinal)) > 0);
        Assert.True(await PressAllAsync(window, one) > 0);
    }

    [Fact]
    public async Task Around_the_minutes()
    {
        var closed = await ClosedAsync();
        await using var window = await WindowAsync();
        var minutes = window.Open<MinutesPage>(
            $"/rad/{_workspace.Council}/sammantraden/{closed}/protokoll", p => p.Add(x => x.CouncilId, _workspace.Council.Value).Add(x => x.MeetingId, closed.Value));
        // The files to fetch come after the page: their buttons are no longer drawn when the right has ended.
        await minutes.WaitForElementAsync("#downloads");

        // A file is made of what one may read. "Gör en ny" is there when the first was made in time.
        Assert.True(await PressAllAsync(window, minutes, reads: n =>
            n.EndsWith("Gör zip-filen medan du väntar", StringComparison.Ordinal) || n.EndsWith("Gör en ny", StringComparison.Ordinal)) > 1);
    }

    [Fact]
    public async Task In_the_review_before_publication()
    {
        var closed = await ClosedAsync();
        _ = await _workspace.Services.AdoptAsync(closed);
        await using var window = await WindowAsync();
        var page = window.Open<PublishingPage>(
            $"/rad/{_workspace.Council}/sammantraden/{closed}/protokoll/publicering", p => p.Add(x => x.CouncilId, _workspace.Council.Value).Add(x => x.MeetingId, closed.Value));
        await page.WaitForElementAsync("h1");

        Assert.True(await PressAllAsync(window, page) > 0);
    }

    private async Task<APage> WindowAsync() => new(_workspace, await _workspace.CallerAsync("sekreterare"));

    private async Task<MeetingId> ClosedAsync()
    {
        await using var db = _workspace.Db();
        return await db.Meetings.Where(m => m.State == MeetingState.Closed).Select(m => m.Id).FirstAsync();
    }

    /// <summary>A meeting with something of everything that has a button.</summary>
    private async Task HoldAsync()
    {
        var (secretary, chair, member) = (await _workspace.CallerAsync("sekreterare"), await _workspace.CallerAsync("ordforande"), await _workspace.CallerAsync("skola"));
        var (leads, roll, handling, voting) = (_workspace.Get<ChairCommands>(), _workspace.Get<SecretaryCommands>(), _workspace.Get<ProceedingsCommands>(), _workspace.Get<VotingCommands>());
        var today = _workspace.Today;
        _ = (await leads.OpenAsync(chair, today)).Value;
        var view = await _workspace.MeetingAsync();
        var (item, who) = (view.Items[4].Id, view.LineOf(member)!.Id);
        _ = (await leads.TakeUpAsync(chair, today, item)).Value;
        _ = (await roll.MarkPresentAsync(secretary, today, who, remote: false)).Value;
        _ = (await leads.RequestFloorAsync(member, today)).Value;
        _ = (await handling.MakeMotionAsync(member, today, new MotionId(Guid.CreateVersion7()), item, who, "Avslag.")).Value;
        _ = (await roll.RecordDecisionAsync(secretary, today, item, new DecisionId(Guid.CreateVersion7()), new DecisionDraft(DecisionKind.Proposed, "Farthinder byggs."))).Value;
        _ = (await voting.OpenAsync(secretary, today, new VoteId(Guid.CreateVersion7()), item, VoteForm.Open, "Bifall", "Avslag")).Value;
    }

    /// <summary>How many buttons asked for something.</summary>
    /// <param name="reads">Those that ask the database for something to show, and for no change.</param>
    private async Task<int> PressAllAsync<TPage>(APage window, IRenderedComponent<TPage> page, Predicate<string>? reads = null) where TPage : IComponent
    {
        await EndTheRightAsync();
        var (pressed, asking) = (new HashSet<string>(), 0);
        while (Next(window, page, pressed) is { } button)
        {
            var (name, form) = (NameOf(button), button.Closest("form")?.GetAttribute("aria-label"));
            var sends = button.GetAttribute("type") == "submit";
            if (sends)
            {
                await FillAsync(page, form);
            }

            var asked = _workspace.Asked;
            try
            {
                if (sends)
                {
                    await Forms(page, form).First().SubmitAsync().WaitAsync(_patience);
                }
                else if (button.HasAttribute("blazor:onclick"))
                {
                    await PressAsync(window, button);
                }
            }
            catch (TimeoutException)
            {
                Assert.Fail($"{typeof(TPage).Name}: {name} is never done");
            }
            catch (UnknownEventHandlerIdException)
            {
                // Drawn anew between the look and the press. A browser's press is led on to the new one: look again.
                pressed.Remove(name);
                continue;
            }

            if (_workspace.Asked == asked)
            {
                continue;
            }

            asking++;
            if (!Alerts(window, page, PlaceOf(button)).Any(text => text.Length > 0) && reads?.Invoke(name) != true)
            {
                _silent.Add($"{typeof(TPage).Name}: {name}");
            }
        }

        Assert.True(_silent.Count == 0, string.Join(Environment.NewLine, _silent));
        return asking;
    }

    /// <summary>To the end; where the page asks first, with yes.</summary>
    private static async Task PressAsync(APage window, IElement button)
    {
        var pressed = button.ClickAsync(new MouseEventArgs());
        if (!pressed.IsCompleted)
        {
            var answered = window.Dialogs.WaitForElementAsync(".mud-dialog-actions button:last-child", _patience);
            if (await Task.WhenAny(pressed, answered) == answered)
            {
                await (await answered).ClickAsync(new MouseEventArgs());
            }
        }

        await pressed.WaitAsync(_patience);
    }

    /// <summary>Nothing of it is told: the page stands as it stood, with all its buttons.</summary>
    private async Task EndTheRightAsync()
    {
        var account = (await _workspace.CallerAsync("sekreterare")).AccountId;
        await using var db = _workspace.Db();
        var council = await db.Councils.SingleAsync(c => c.Id == _workspace.Council);
        db.Entry(council.Members.Single(m => m.AccountId == account)).Property(m => m.Duties).CurrentValue = Duties.Observer;
        await db.SaveChangesAsync();
    }

    /// <summary>What sends comes first: to open another form may close this one. What closes comes last.</summary>
    private static IElement? Next<TPage>(APage window, IRenderedComponent<TPage> page, HashSet<string> pressed) where TPage : IComponent =>
        page.FindAll("button").Concat(window.Dialogs.FindAll("button"))
            .Where(b => !b.HasAttribute("disabled"))
            .OrderBy(b => b.GetAttribute("type") == "submit" ? 0 : b.TextContent.Trim() is "Avbryt" or "Stäng" ? 2 : 1)
            .FirstOrDefault(b => pressed.Add(NameOf(b)));

    private static string NameOf(IElement button) => string.Join(" / ", new[]
    {
        button.Closest("section")?.GetAttribute("aria-labelledby"), button.Closest("form")?.GetAttribute("aria-label"),
        button.Closest("[role=group]")?.GetAttribute("aria-label"), button.GetAttribute("aria-label"),
        string.Join(' ', button.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), button.GetAttribute("data-mark"),
    }.Where(part => !string.IsNullOrEmpty(part)));

    private static IEnumerable<IElement> Forms<TPage>(IRenderedComponent<TPage> page, string? label) where TPage : IComponent =>
        page.FindAll("form").Where(f => f.GetAttribute("aria-label") == label);

    /// <summary>Something in every empty field, looked for anew each time: what is filled in draws the form again.</summary>
    private static async Task FillAsync<TPage>(IRenderedComponent<TPage> page, string? form) where TPage : IComponent
    {
        var filled = new HashSet<string>();
        while (Forms(page, form).SelectMany(f => f.QuerySelectorAll("select, input:not([type=checkbox], [type=radio]), textarea"))
            .Select((field, at) => (Field: field, Key: $"{at} {field.Id}")).FirstOrDefault(f => filled.Add(f.Key)).Field is { } field)
        {
            var value = (field.GetAttribute("type"), field.LocalName) switch
            {
                (_, "select") => field.QuerySelector("option:last-of-type")?.GetAttribute("value"),
                ("time", _) => "16:00",
                ("number", _) => "1",
                _ => field.ParentElement!.ClassList.Contains("bfa-day") ? "2026-05-06" : "Farthinder",
            };
            if (value is null || !string.IsNullOrEmpty(field.GetAttribute("value")))
            {
                continue;
            }

            if (field.HasAttribute("blazor:oninput"))
            {
                await field.InputAsync(value);
            }
            else if (field.HasAttribute("blazor:onchange"))
            {
                await field.ChangeAsync(value);
            }
        }
    }

    private static string? PlaceOf(IElement button) => button.Closest("section")?.GetAttribute("aria-labelledby");

    /// <summary>What stands in the button's own panel, or in a dialog; on the page, where there is no panel.</summary>
    private static IEnumerable<string> Alerts<TPage>(APage window, IRenderedComponent<TPage> page, string? place) where TPage : IComponent =>
        page.FindAll(place is null ? AlertPlaces : string.Join(", ", AlertPlaces.Split(", ").Select(a => $"[aria-labelledby={place}] {a}")))
            .Concat(window.Dialogs.FindAll(AlertPlaces)).Concat(window.Notices.FindAll(".mud-snackbar")).Select(e => e.TextContent.Trim());
}
