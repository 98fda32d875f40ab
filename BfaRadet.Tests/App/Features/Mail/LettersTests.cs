using BfaRadet.App.Features.Councils;
using BfaRadet.App.Features.Mail;
using BfaRadet.App.Documents;
using BfaRadet.App.Identity;
using BfaRadet.App.Identity.Administration;
using BfaRadet.App.Identity.Invitations;
using BfaRadet.App.Mail;
using BfaRadet.Domain.Councils;
using BfaRadet.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using Xunit;

namespace BfaRadet.Tests.App.Features.Mail;

/// <summary>The pages of letters, with a mail server and without.</summary>
public sealed class LettersTests
{
    private static readonly MailServer _server = new("smtp.kommun.example", 587, "bfaradet@kommun.example", null, null, MailSecurity.StartTls);

    [Fact]
    public async Task Without_a_mail_server_a_letter_is_read_saved_as_a_file_and_marked_as_handed_over()
    {
        await using var workspace = await AWorkspace.OpenAsync();
        var coordinator = await workspace.CallerAsync("samordnare");
        var id = await PostAsync(workspace);
        var queries = workspace.Get<LetterQueries>();

        var before = Assert.Single((await queries.OfAsync(coordinator, workspace.Council))!.Letters);
        var file = await queries.FileAsync(coordinator, id, Cancel);
        var done = await workspace.Get<LetterCommands>().HandOverAsync(coordinator, id);
        var after = Assert.Single((await queries.OfAsync(coordinator, workspace.Council))!.Letters);

        Assert.Equal(LetterState.ToHandOver, before.State);
        Assert.Contains("hemligLänkdel", before.Text, StringComparison.Ordinal);
        using var mail = MimeMessage.Load(new MemoryStream(file!.Value.Bytes));
        Assert.Equal(("Prov", "1"), (mail.Subject, mail.Headers["X-Unsent"]));
        Assert.Null(done.Refusal);
        Assert.Equal(LetterState.HandedOver, after.State);
        Assert.DoesNotContain("hemligLänkdel", after.Text, StringComparison.Ordinal);
        Assert.Null(await queries.FileAsync(coordinator, id, Cancel));
        Assert.IsType<NotFound>((await workspace.Get<LetterCommands>().SendAsync(coordinator, id)).Refusal);
    }

    [Theory]
    [InlineData("ledamot")]
    [InlineData("okand")]
    public async Task Nobody_else_reads_them(string who)
    {
        await using var workspace = await AWorkspace.OpenAsync();
        var caller = who == "okand" ? await workspace.StrangerAsync() : await workspace.CallerAsync("polis");
        var id = await PostAsync(workspace);

        Assert.Null(await workspace.Get<LetterQueries>().OfAsync(caller, workspace.Council));
        Assert.Null(await workspace.Get<LetterQueries>().AllAsync(caller));
        Assert.Null(await workspace.Get<LetterQueries>().FileAsync(caller, id, Cancel));
        Assert.IsType<NotFound>((await workspace.Get<LetterCommands>().HandOverAsync(caller, id)).Refusal);
    }

    [Fact]
    public async Task With_a_mail_server_one_that_waits_shows_no_link_and_is_no_file()
    {
        await using var workspace = await AWorkspace.OpenAsync(also: services => services.AddSingleton(_server));
        var administrator = await workspace.CallerAsync("administrator");
        var id = await PostAsync(workspace);

        var letter = Assert.Single((await workspace.Get<LetterQueries>().AllAsync(administrator))!.Letters);

        Assert.Equal(LetterState.Waiting, letter.State);
        Assert.DoesNotContain("hemligLänkdel", letter.Text, StringComparison.Ordinal);
        Assert.Null(await workspace.Get<LetterQueries>().FileAsync(administrator, id, Cancel));
    }

    [Fact]
    public async Task One_that_was_given_up_is_sent_once_however_often_it_is_asked_for()
    {
        await using var workspace = await AWorkspace.OpenAsync(also: services => services.AddSingleton(_server));
        var coordinator = await workspace.CallerAsync("samordnare");
        var id = await PostAsync(workspace);
        await using (var db = workspace.Db())
        {
            await db.Outbox.ExecuteUpdateAsync(m => m.SetProperty(x => x.GivenUpAt, workspace.Clock.Now), Cancel);
        }

        var commands = workspace.Get<LetterCommands>();
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => commands.SendAsync(coordinator, id))));

        await using var later = workspace.Db();
        Assert.Null(Assert.Single(await later.Outbox.AsNoTracking().ToListAsync(Cancel)).GivenUpAt);
    }

    [Fact]
    public async Task An_invitation_goes_to_the_address_in_the_register_and_its_link_works()
    {
        await using var workspace = await AWorkspace.OpenAsync(also: services => services.AddSingleton(_server));
        var secretary = await workspace.CallerAsync("sekreterare");
        var member = (await workspace.Get<CouncilCommands>().AddMemberAsync(
            secretary, workspace.Council, new MemberDetails("Nyn Nykomling", "", "Skolan", Duties.Member) { Email = "nyn@skolan.example" })).Value;

        var sent = await workspace.Get<CouncilCommands>().SendInvitationAsync(secretary, workspace.Council, member);

        Assert.Equal("nyn@skolan.example", sent.Value);
        await using var db = workspace.Db();
        var letter = await db.Letters().AsNoTracking().SingleAsync(Cancel);
        Assert.Contains($"/bjud-in#{letter.Secrets[0]}", letter.Text, StringComparison.Ordinal);
        Assert.Null((await workspace.Get<InvitationCommands>().AcceptAsNewAsync(letter.Secrets[0], "nyn@skolan.example", AnApp.Password)).Refusal);
    }

    [Fact]
    public async Task An_invitation_without_an_address_is_not_sent_and_the_former_link_still_works()
    {
        await using var workspace = await AWorkspace.OpenAsync(also: services => services.AddSingleton(_server));
        var secretary = await workspace.CallerAsync("sekreterare");
        var member = (await workspace.Get<CouncilCommands>().AddMemberAsync(
            secretary, workspace.Council, new MemberDetails("Nyn Nykomling", "", "Skolan", Duties.Member))).Value;
        var link = (await workspace.Get<CouncilCommands>().InviteAsync(secretary, workspace.Council, member)).Value;

        var sent = await workspace.Get<CouncilCommands>().SendInvitationAsync(secretary, workspace.Council, member);

        Assert.IsType<AccountRefusal.NoAddressToSendTo>(sent.Refusal);
        Assert.Null((await workspace.Get<InvitationCommands>().ReadAsync(link.Split('#')[1])).Refusal);
    }

    [Fact]
    public async Task A_link_for_a_new_password_goes_to_the_accounts_own_address()
    {
        await using var workspace = await AWorkspace.OpenAsync(also: services => services.AddSingleton(_server));
        var administrator = await workspace.CallerAsync("administrator");
        var secretary = await workspace.CallerAsync("sekreterare");
        await using var scope = workspace.Services.CreateAsyncScope();

        var sent = await scope.ServiceProvider.GetRequiredService<AdministrationCommands>().SendResetLinkAsync(administrator, secretary.AccountId);

        Assert.Equal("sekreterare@exempel.se", sent.Value);
        await using var db = workspace.Db();
        var letter = await db.Letters().AsNoTracking().SingleAsync(Cancel);
        Assert.Equal(("sekreterare@exempel.se", null), (letter.ToAddress, letter.Council));
        Assert.Contains("/aterstall#", letter.Text, StringComparison.Ordinal);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static async Task<Guid> PostAsync(AWorkspace workspace)
    {
        await using var db = workspace.Db();
        var letter = workspace.Get<LetterBox>().Post(db, new LetterDraft(
            new Mailbox("Någon", "nagon@kommun.example"), "Prov", new Document("Prov", [new Block.Paragraph("Länken: hemligLänkdel")]), "Rådet", "https://bfa.kommun.example/mitt-konto/brev")
        {
            Council = workspace.Council,
            Secrets = ["hemligLänkdel"],
        }, workspace.Clock.Now);
        await db.SaveChangesAsync(Cancel);
        return letter.Id;
    }
}
