using AngleSharp.Dom;
using BfaRadet.App.Features.Meetings;
using BfaRadet.App.Features.Meetings.Agenda;
using BfaRadet.Tests.Testing;
using Bunit;

namespace BfaRadet.Tests.App.Features.Meetings.Agenda;

/// <summary>Somebody's Beredning of the example meeting of today, and what is done in it by hand.</summary>
internal static class APreparing
{
    public static async Task<IRenderedComponent<PreparingPage>> OpenPreparingAsync(
        this AWorkspace workspace, APage window, string? item = null)
    {
        var meeting = await workspace.MeetingAsync();
        var id = item is null ? (AgendaItemId?)null : meeting.Items.Single(i => i.Title == item).Id;
        var page = window.Open<PreparingPage>(
            MeetingAddresses.Preparing(workspace.Council, workspace.Today, id),
            p => p.Add(x => x.CouncilKey, workspace.Council.Value).Add(x => x.MeetingKey, workspace.Today.Value));
        await page.WaitForElementAsync(item is null ? "ol.agenda" : "#field-Title");
        return page;
    }

    public static Task TypeAsync(this IRenderedComponent<PreparingPage> page, string field, string text) =>
        page.Find($"#field-{field}").InputAsync(text);

    public static string Typed(this IRenderedComponent<PreparingPage> page, string field)
    {
        var element = page.Find($"#field-{field}");
        return element.GetAttribute("value") ?? element.TextContent;
    }

    public static Task SaveAsync(this IRenderedComponent<PreparingPage> page) =>
        page.Find("form[aria-label=Punkten]").SubmitAsync();

    public static Task PressAsync(this IRenderedComponent<PreparingPage> page, string button) =>
        page.FindAll("button").First(b => b.TextContent.Trim() == button).ClickAsync();

    public static IEnumerable<string> Titles(this IRenderedComponent<PreparingPage> page) =>
        page.FindAll("ol.agenda .title").Select(t => t.TextContent);

    public static string Words(this IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
