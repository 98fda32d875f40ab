using BfaRadet.App.Ui;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using MudBlazor.Services;
using Xunit;

namespace BfaRadet.Tests.App.Ui;

public sealed class FewDialogsTests
{
    [Fact]
    public async Task A_program_that_clicks_gets_as_many_dialogs_as_a_person_can_see_and_one_more_when_one_is_closed()
    {
        await using var context = new BunitContext();
        context.JSInterop.Mode = JSRuntimeMode.Loose;
        context.Services.AddMudServices();
        context.Services.AddScoped<IDialogService, FewDialogs>();
        context.Render<MudPopoverProvider>();
        var shown = context.Render<MudDialogProvider>();
        var dialogs = context.Services.GetRequiredService<IDialogService>();
        Task<bool> AskAsync() => shown.InvokeAsync(() => ConfirmDialog.AskAsync(dialogs, "Ta bort?", _ => { }, "Ta bort"));

        var asked = Enumerable.Range(0, 10).Select(_ => AskAsync()).ToList();

        shown.WaitForAssertion(() => Assert.Equal(FewDialogs.Max, shown.FindComponents<ConfirmDialog>().Count));
        Assert.Equal(10 - FewDialogs.Max, asked.Count(a => a.IsCompletedSuccessfully && !a.Result));
        await shown.InvokeAsync(() => shown.FindAll("button").First(b => b.TextContent.Trim() == "Ta bort").Click());
        Assert.True(await await Task.WhenAny(asked.Where(a => !a.IsCompleted || a.Result)));
        _ = AskAsync();
        shown.WaitForAssertion(() => Assert.Equal(FewDialogs.Max, shown.FindComponents<ConfirmDialog>().Count));
    }
}
