using BfaRadet.App.Data;
using BfaRadet.App.Documents;
using BfaRadet.App.Mail;
using BfaRadet.App.Ui;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings.RollCall;
using BfaRadet.Domain.Meetings.Summons;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.Meetings.Summons;

/// <summary>How a substitute hears of being asked, or of being needed no more.</summary>
public enum SubstituteNews
{
    /// <summary>A letter is written.</summary>
    Written,

    /// <summary>The letter that said otherwise had not gone, and is taken back.</summary>
    TakenBack,

    /// <summary>The last letter that went says so.</summary>
    Known,

    /// <summary>There is no address.</summary>
    NoAddress,
}

/// <summary>What came of an answer for one substitute.</summary>
public sealed record SubstituteTold(string Name, bool IsAsked, SubstituteNews News);

/// <content>
/// Substitutes hear what is so by their letters: what the last letter said that went, or waits, is compared with what is so now.
/// </content>
public sealed partial class SummonsLetters
{
    /// <summary>Tells substitutes who are asked, or needed no more, by an answer.</summary>
    /// <param name="who">Who answered.</param>
    public async Task<ValueList<SubstituteTold>> TellAsync(
        WorkspaceDb db, Council council, MeetingSummons summons, Substitution came, MemberId who, DateTimeOffset at, string? seen)
    {
        // Who can come after all may have been told to come, and that others do meanwhile.
        var concerned = summons.Latest!.Content.Called.Where(c => c.Role == AttendanceRole.Substitute
            && (came.Asked.Contains(c) || came.Released.Contains(c) || c.Member == who));
        var told = new List<SubstituteTold>();
        foreach (var person in concerned)
        {
            if (await TellAsync(db, council, summons, person, at, seen) is { } news
                && (person.Member != who || news is SubstituteNews.Written or SubstituteNews.TakenBack || came.Asked.Contains(person)))
            {
                told.Add(new SubstituteTold(person.Name, summons.AskedOf(person.Member) is not null, news));
            }
        }

        return told.ToValueList();
    }

    private async Task<SubstituteNews?> TellAsync(WorkspaceDb db, Council council, MeetingSummons summons, Summoned person, DateTimeOffset at, string? seen)
    {
        var (asked, isTakenBack) = (summons.AskedOf(person.Member), false);
        bool SaysOtherwise(Letter letter) => summons.WasAsked(person.Member, letter.Made) != asked is not null;

        var letters = await db.Letters().Where(l => l.Meeting == summons.Meeting && l.Member == person.Member).OrderBy(l => l.Made).ToListAsync();
        Letter? Last() => letters.LastOrDefault(l => l.IsGone || l.ReplacedAt is null);
        // Who has said yes knows of the question, by the letter's link or by the page: taking the letter back would not unsay it.
        bool IsKnown(Letter letter) => summons.CurrentReplyOf(person.Member) is { Answer: not SummonsAnswer.Declines, At: var replied }
            && replied >= letter.Made && summons.WasAsked(person.Member, replied);
        while (Last() is { IsGone: false } last && SaysOtherwise(last) && IsAboutServing(summons, last) && !IsKnown(last) && await db.TakeBackAsync(box, last, at))
        {
            isTakenBack = true;
        }

        // Who declines has said so, and needs no letter about it.
        if (summons.CurrentReplyOf(person.Member)?.Answer == SummonsAnswer.Declines || (Last() is { } latest ? !SaysOtherwise(latest) : asked is null))
        {
            return isTakenBack ? SubstituteNews.TakenBack : SubstituteNews.Known;
        }

        if (await ReceiversAsync(db, council, summons, [person]) is not [var (_, to, by)])
        {
            return SubstituteNews.NoAddress;
        }

        var day = summons.Latest!.Content.Details.Date;
        var reading = await SummonsReading.LoadAsync(db, council, summons.Meeting, at);
        if (asked is not null)
        {
            await PostAsync(
                db, council, summons, person, to, by, reading, withFiles: true, at, seen, "Kan du komma som ersättare?",
                [new Block.Paragraph($"{NameOf(summons, asked.For)} har förhinder, och du är näst på tur som ersättare. Svara så snart du kan.")],
                $"ersattare-{SwedishDates.Iso(day)}");
        }
        else
        {
            // Nothing for the calendar of who is not to come.
            await PostAsync(
                db, council, summons, person, to, by, reading, withFiles: false, at, seen, "Du behövs inte som ersättare",
                [
                    new Block.Paragraph([new Run($"Du behövs inte längre som ersättare på sammanträdet {SummonsWords.When(summons.Latest.Content.Details)}.", Bold: true)]),
                    new Block.Paragraph("Platsen är besatt. Du behöver inte svara. Får någon förhinder igen kan du tillfrågas på nytt, i ett nytt brev."),
                ],
                $"ersattare-behovs-inte-{SwedishDates.Iso(day)}", "Ändra ditt svar");
        }

        return SubstituteNews.Written;
    }

    // Not the summons and its changes: they say more than that, and go whoever serves.
    private static bool IsAboutServing(MeetingSummons summons, Letter letter) =>
        !summons.Sendings.Any(s => s.At == letter.Made) && summons.Asked.Any(a => a.Substitute == letter.Member && (a.At == letter.Made || a.ReleasedAt == letter.Made));

    // To a substitute in each letter: whether the person is needed. Null for others.
    private static string? AboutServing(MeetingSummons summons, MemberId member, bool isMoved) => summons.ServingOf(member) switch
    {
        Serving.Asked(var seat) => $"Du är tillfrågad som ersättare för {NameOf(summons, seat)}, som har förhinder.",
        Serving.NotNeeded => "Du behövs inte längre som ersättare. Du får ett nytt brev om du behövs igen.",
        Serving.InReserve when isMoved && summons.Asked.LastOrDefault(a => a.Substitute == member) is { } last && last.ReleasedAt == summons.Latest!.At =>
            $"Du var tillfrågad som ersättare för {NameOf(summons, last.For)} till den förra tiden. Nu frågas alla på nytt. Du får ett nytt brev om du behövs.",
        Serving.InReserve when summons.CurrentReplyOf(member) is not null => "Du är ersättare och behövs om en ledamot får förhinder. Då får du ett nytt brev.",
        Serving.InReserve => "Du är ersättare. Svara gärna, så vet vi om du kan komma om en ledamot får förhinder. Då får du ett nytt brev.",
        _ => null,
    };

    private static string NameOf(MeetingSummons summons, MemberId member) =>
        summons.Latest!.Content.Called.FirstOrDefault(c => c.Member == member)?.Name ?? "en ledamot";
}
