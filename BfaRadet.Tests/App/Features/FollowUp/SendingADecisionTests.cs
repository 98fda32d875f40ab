using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Data.Files;
using BfaRadet.App.Features.Decisions;
using BfaRadet.App.Features.FollowUp;
using BfaRadet.App.Features.FollowUp.Dispatch;
using BfaRadet.App.Mail;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Privacy;
using BfaRadet.Tests.Testing;
using Bunit;
using Microsoft.EntityFrameworkCore;
using Xunit;
using TestContext = Xunit.TestContext;

namespace BfaRadet.Tests.App.Features.FollowUp;

/// <summary>A decision as a letter to the one it concerns.</summary>
public sealed class SendingADecisionTests : IAsyncLifetime
{
    private AWorkspace _workspace = default!;
    private Caller _coordinator = default!;
    private DecisionId _id;

    public async ValueTask InitializeAsync()
    {
        _workspace = await AWorkspace.OpenAsync();
        _coordinator = await _workspace.CallerAsync("samordnare");
        await using var db = _workspace.Db();
        _id = await db.Decisions.Where(d => d.Running == 4).Select(d => d.Id).SingleAsync(Cancel);
        var before = (await FindAsync()).Decision.Draft;
        _ = (await _workspace.Get<DecisionCommands>().AmendAsync(_coordinator, _workspace.Council, _id, before, before with { Responsibles = [new Responsible("Polismyndigheten")] })).Value;
    }

    public ValueTask DisposeAsync() => _workspace.DisposeAsync();

    [Fact]
    public async Task Who_is_responsible_gets_its_words_the_file_and_a_link_and_the_page_tells_of_it()
    {
        var number = (await FindAsync()).Decision.Number;
        await using var page = new APage(_workspace, _coordinator);
        var shown = page.Open<DecisionPage>(
            DecisionAddresses.Of(_workspace.Council, _id), p => p.Add(x => x.CouncilId, _workspace.Council.Value).Add(x => x.Id, _id.Value));

        await PressAsync(shown, "Skicka beslutet");
        Assert.Contains("Edla Ramberg, Polismyndigheten", shown.Find("form[aria-labelledby=sending]").TextContent, StringComparison.Ordinal);
        await shown.Find("form[aria-labelledby=sending]").SubmitAsync();

        await shown.WaitForAssertionAsync(() => Assert.Contains("under Utskick", shown.Find("p.sent").TextContent, StringComparison.Ordinal));
        await shown.WaitForAssertionAsync(() => Assert.Contains($"skickade beslut {number} till Edla Ramberg", shown.Markup, StringComparison.Ordinal));
        var letter = Assert.Single(await LettersAsync());
        Assert.Equal("polis@exempel.se", letter.ToAddress);
        Assert.Contains("Ärendet bordläggs till rådets nästa möte.", letter.Text, StringComparison.Ordinal);
        Assert.Contains("/rapport#", letter.Text, StringComparison.Ordinal);
        Assert.Contains("Protokollet är inte justerat än.", letter.Text, StringComparison.Ordinal);
        var file = Assert.Single(letter.Enclosures);
        await using var db = _workspace.Db();
        Assert.StartsWith("%PDF-", System.Text.Encoding.ASCII.GetString((await db.ReadFileAsync(file.Hash, Cancel))![..8]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_button_that_is_pressed_twice_sends_once()
    {
        var (dispatch, to) = (Guid.NewGuid(), new DispatchTo(null, "Registrator", "kommunen@kommun.example"));

        var both = await Task.WhenAll(Task.Run(() => SendAsync(dispatch, to)), Task.Run(() => SendAsync(dispatch, to)));

        Assert.All(both, refusal => Assert.Null(refusal));
        Assert.Equal("kommunen@kommun.example", Assert.Single(await LettersAsync()).ToAddress);
        Assert.DoesNotContain("/rapport#", (await LettersAsync())[0].Text, StringComparison.Ordinal);
        Assert.Single((await FindAsync()).History, l => l.Did.Contains("skickade beslut", StringComparison.Ordinal));

        // A second time is a choice.
        Assert.Null(await SendAsync(Guid.NewGuid(), to));
        Assert.Equal(2, (await LettersAsync()).Count);
    }

    [Fact]
    public async Task A_wrong_address_a_member_a_circle_and_a_meeting_that_goes_on_are_refused()
    {
        Assert.IsType<BfaRadet.Domain.Kernel.Faults>(await SendAsync(Guid.NewGuid(), new DispatchTo(null)));
        Assert.IsType<NotAnEmailAddress>(await SendAsync(Guid.NewGuid(), new DispatchTo(null, "Någon", "a@b\r\nBcc: c@d.example")));
        Assert.IsType<NotYourDuty>((await _workspace.Get<DecisionDispatch>().SendAsync(
            await _workspace.CallerAsync("polis"), _workspace.Council, _id, Guid.NewGuid(), new DispatchTo(null, "Någon", "a@kommun.example"))).Refusal);
        await using (var db = _workspace.Db())
        {
            var item = await db.Decisions.Where(d => d.Id == _id).Select(d => d.Item).SingleAsync(Cancel);
            var circle = new ItemCircle(Duties.Member, [], SecrecyGround.InOwnWords("Upphandling pågår"));
            await db.Set<AgendaItem>().Where(i => i.Id == item).ExecuteUpdateAsync(s => s.SetProperty(i => i.Circle, circle), Cancel);
        }

        Assert.IsType<DecisionRefusal.IsForACircle>(await SendAsync(Guid.NewGuid(), new DispatchTo(null, "Någon", "a@kommun.example")));
        Assert.False((await FindAsync()).MaySend);
        Assert.Empty(await LettersAsync());
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static Task PressAsync(IRenderedComponent<DecisionPage> page, string button) =>
        page.InvokeAsync(() => page.FindAll("button").First(b => b.TextContent.Trim().StartsWith(button, StringComparison.Ordinal)).ClickAsync(new()));

    private async Task<Refusal?> SendAsync(Guid dispatch, DispatchTo to) =>
        (await _workspace.Get<DecisionDispatch>().SendAsync(_coordinator, _workspace.Council, _id, dispatch, to)).Refusal;

    private async Task<List<Letter>> LettersAsync()
    {
        await using var db = _workspace.Db();
        return await db.Letters().AsNoTracking().OrderBy(l => l.Made).ToListAsync(Cancel);
    }

    private async Task<DecisionDetailView> FindAsync() => (await _workspace.Get<DecisionQueries>().FindAsync(_coordinator, _workspace.Council, _id))!;
}
