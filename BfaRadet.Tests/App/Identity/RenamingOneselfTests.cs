using BfaRadet.Tests.App.Identity.Invitations;
using BfaRadet.Tests.Testing;
using Xunit;

namespace BfaRadet.Tests.App.Identity;

public sealed class RenamingOneselfTests
{
    [Fact]
    public async Task A_name_that_another_of_the_council_has_is_asked_about_once()
    {
        await using var app = new AnApp();
        await InvitationPageTests.InvitedAsync(app);
        var visitor = app.Visitor();
        await visitor.SignInAsync("admin@kommun.example");

        var asked = await visitor.SendAsync("/mitt-konto", "uppgifter", ("Name", "nyn nykomling"), ("Organisation", "Ekby"));
        var said = await asked.TextAsync();
        var other = await visitor.SendAsync("/mitt-konto", "uppgifter", ("Name", "Nyn N. Adman"), ("Organisation", "Ekby"));
        var saved = await visitor.SendAsync("/mitt-konto", "uppgifter", ("Name", "nyn nykomling"), ("Organisation", "Ekby"), ("Asked", "nyn nykomling"));
        var unchanged = await visitor.SendAsync("/mitt-konto", "uppgifter", ("Name", "nyn nykomling"), ("Organisation", "Ekby kommun"));

        Assert.Null(asked.Leads());
        Assert.Contains("Nyn Nykomling finns redan i rådet, från Skolan.", said, StringComparison.Ordinal);
        Assert.Contains("name=\"Asked\" value=\"nyn nykomling\"", said, StringComparison.Ordinal);
        Assert.Equal(["/mitt-konto", "/mitt-konto", "/mitt-konto"], new[] { other, saved, unchanged }.Select(answer => answer.Leads()));
    }
}
