using BfaRadet.App.Features.Meetings;
using BfaRadet.Tests.Testing;
using Microsoft.Playwright;
using Xunit;

namespace BfaRadet.Tests.Browser;

/// <summary>A file is added by keyboard, the summons goes, the file is replaced, and a member reads both versions on the phone.</summary>
public sealed class AttachmentStories(Chromium chromium)
{
    [Fact]
    public async Task A_file_is_added_summoned_to_replaced_and_read_on_a_phone()
    {
        await using var meeting = await HeldMeeting.OpenAsync(open: false);
        await using var desk = await chromium.NewContextAsync();
        await using var phone = await chromium.NewContextAsync(new() { ViewportSize = new() { Width = 360, Height = 740 } });
        await meeting.StepInAsync(desk, "samordnare");
        await meeting.StepInAsync(phone, "polis");
        var (coordinator, member) = (await desk.NewPageAsync(), await phone.NewPageAsync());
        await coordinator.GotoAsync(meeting.App.Address + MeetingAddresses.Preparing(meeting.Council, meeting.Id, meeting.Items[4]));
        await member.GotoAsync(meeting.App.Address + MeetingAddresses.Agenda(meeting.Council, meeting.Id));
        var papers = coordinator.GetByRole(AriaRole.Region, new() { Name = "Handlingar till punkten" });

        await ChooseAsync(coordinator, papers.GetByRole(AriaRole.Button, new() { Name = "Lägg in filer" }),
            new() { Name = "Mätning.txt", MimeType = "text/plain", Buffer = "41 km/h"u8.ToArray() },
            new() { Name = "Rapport.pdf", MimeType = "application/pdf", Buffer = "MZ program"u8.ToArray() });

        await Assertions.Expect(papers.GetByText("Rapport.pdf: Filen är ett program")).ToBeVisibleAsync();
        await papers.GetByRole(AriaRole.Button, new() { Name = "Ta bort raden: Rapport.pdf" }).ClickAsync();
        await Assertions.Expect(member.GetByRole(AriaRole.Link, new() { Name = "Mätning.txt" })).ToBeVisibleAsync();

        await coordinator.GetByRole(AriaRole.Button, new() { Name = "Skicka kallelse" }).ClickAsync();
        await coordinator.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button).Filter(new() { HasText = "Skriv " }).ClickAsync();
        await Assertions.Expect(coordinator.GetByText("Visa kallelsen")).ToBeVisibleAsync();
        // What was sent takes the focus to its heading.
        await Assertions.Expect(coordinator.Locator("#summons")).ToBeFocusedAsync();
        await ChooseAsync(coordinator, papers.GetByRole(AriaRole.Button, new() { Name = "Ny version av Mätning.txt" }),
            new FilePayload { Name = "Mätning.txt", MimeType = "text/plain", Buffer = "39 km/h, rättad"u8.ToArray() });

        await Assertions.Expect(coordinator.GetByText("Ny version av handlingen: Mätning.txt (version 2)")).ToBeVisibleAsync();
        await Assertions.Expect(member.GetByText("version 2")).ToBeVisibleAsync();
        Assert.Equal("39 km/h, rättad", await ReadAsync(member, member.GetByRole(AriaRole.Link, new() { Name = "Mätning.txt" })));
        await member.GetByText("Tidigare versioner").ClickAsync();
        Assert.Equal("41 km/h", await ReadAsync(member, member.GetByRole(AriaRole.Link, new() { Name = "Version 1" })));
        Assert.True(await member.EvaluateAsync<bool>("document.documentElement.scrollWidth <= 360"));
    }

    private static async Task ChooseAsync(IPage page, ILocator button, params FilePayload[] files)
    {
        await Assertions.Expect(button).ToBeEnabledAsync();
        var chooser = await page.RunAndWaitForFileChooserAsync(() => button.PressAsync("Enter"));
        await chooser.SetFilesAsync(files);
    }

    private static async Task<string> ReadAsync(IPage page, ILocator link)
    {
        var read = await page.RunAndWaitForPopupAsync(() => link.ClickAsync());
        await read.WaitForLoadStateAsync();
        var text = await read.Locator("body").InnerTextAsync();
        await read.CloseAsync();
        return text;
    }
}
