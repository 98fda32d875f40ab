using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Documents;
using BfaRadet.App.Mail;
using BfaRadet.App.Ui;
using BfaRadet.Domain.Councils;

namespace BfaRadet.App.Identity;

/// <summary>What letters about accounts say.</summary>
internal static class AccountLetters
{
    public static LetterDraft Invitation(Council council, Member member, string link, string secret, string by, DateTimeOffset expires) => new(
        new Mailbox(member.Name, member.Email), $"Inbjudan till {council.Name}",
        new Document($"Inbjudan till {council.Name}",
        [
            new Block.Paragraph($"Hej {member.Name}!"),
            new Block.Paragraph($"{by} bjuder in dig till {council.Name} i {council.Municipality}. Din uppgift i rådet är {DutyWords.Of(member.Duties)}."),
            new Block.Paragraph([new Run("Öppna länken, välj ett lösenord och gå in i rådet:")]) { KeepWithNext = true },
            new Block.Paragraph([new Run(link, Link: link)]),
            new Block.Paragraph($"Länken fungerar en gång, till {SwedishDates.Moment(expires)}. Den som har länken kan använda den, så skicka den inte vidare."),
            new Block.Paragraph("Väntade du inte den här inbjudan? Då behöver du inte göra något."),
        ])
        { Footer = PageBand.Empty },
        $"{council.Name}, {council.Municipality}", Choices: null)
    {
        Council = council.Id,
        Occasion = "Inbjudan",
        Secrets = [secret],
    };

    public static LetterDraft NewPassword(UserAccount account, string link, string secret, DateTimeOffset expires, string choices) => new(
        new Mailbox(account.Name, account.Email!), "Välj ett nytt lösenord till BfaRådet",
        new Document("Välj ett nytt lösenord till BfaRådet",
        [
            new Block.Paragraph($"Hej {account.Name}!"),
            new Block.Paragraph("En administratör har skapat en länk så att du kan välja ett nytt lösenord:"),
            new Block.Paragraph([new Run(link, Link: link)]),
            new Block.Paragraph($"Länken fungerar en gång, till {SwedishDates.Moment(expires)}. Skicka den inte vidare: den som har den kan logga in som du."),
            new Block.Paragraph("Har du inte bett om den? Hör av dig till administratören. Ditt nuvarande lösenord gäller tills länken används."),
        ])
        { Footer = PageBand.Empty },
        "BfaRådet", choices)
    {
        Occasion = "Nytt lösenord",
        Secrets = [secret],
    };
}
