namespace BfaRadet.Domain.Privacy;

/// <summary>
/// Reads what is written in a strategic council's papers for what must not, or perhaps should not, stand there. The same
/// rules in TypeScript, for the one who writes: text-guard.ts. Each text is one paragraph or several, a line break ends a
/// sentence, a tab parts the cells of a row. Folded first, then one pass, linear in the length.
/// </summary>
public static class TextGuard
{
    /// <summary>The findings in the order they stand.</summary>
    /// <param name="today">A date to come is nobody's birth.</param>
    public static IReadOnlyList<GuardFinding> Read(string text, DateOnly today)
    {
        var read = GuardText.Of(text);
        var found = new List<GuardFinding>();
        var (sentence, last) = (new Sentence(0, 0), 0);
        for (var at = 0; at < read.Text.Length;)
        {
            if (at >= sentence.End)
            {
                sentence = Sentence.From(read.Text, at);
            }

            if (At(read.Text, at, last, sentence, today) is { } finding)
            {
                var (start, end) = read.Written(finding.Start, finding.End);
                found.Add(finding with { Start = start, Length = end - start });
                at = last = finding.End;
            }
            else
            {
                at++;
            }
        }

        return found;
    }

    /// <summary>Whether anything in the text is refused.</summary>
    /// <param name="today">A date to come is nobody's birth.</param>
    public static bool Refuses(string text, DateOnly today)
    {
        var read = GuardText.Of(text).Text;
        for (var at = 0; at < read.Length; at++)
        {
            if (PersonalIdentityNumber.At(read, at, today) is { Length: > 0, Certain: true })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether there is a digit in the text, of whatever script.</summary>
    public static bool HasDigits(string text) => GuardText.Of(text).Text.AsSpan().ContainsAnyInRange('0', '9');

    private static GuardFinding? At(string text, int at, int last, Sentence sentence, DateOnly today)
    {
        if (PersonalIdentityNumber.At(text, at, today) is { Length: > 0 } number)
        {
            return new(number.Certain ? GuardKind.PersonalIdentityNumber : GuardKind.PossibleIdentityNumber, at, number.Length);
        }

        if (PhoneNumber.LengthAt(text, at) is > 0 and var phone)
        {
            return new(GuardKind.PhoneNumber, at, phone);
        }

        if (text[at] == '@' && EmailAddress.Around(text, at, last) is var (from, to))
        {
            return new(GuardKind.EmailAddress, from, to - from);
        }

        if (CarRegistration.LengthAt(text, at) is > 0 and var car)
        {
            return new(GuardKind.CarRegistration, at, car);
        }

        return sentence.TellsOfAnActAtAPlace && PersonByAge.LengthAt(text, at) is > 0 and var person
            ? new(GuardKind.PointsOut, at, person)
            : null;
    }
}
