namespace BfaRadet.Domain.Privacy;

/// <summary>
/// Reads what is written in a strategic council's papers for what must not, or perhaps should not, stand there. The same
/// rules in TypeScript, for the one who writes: text-guard.ts. Each text is one paragraph or several, a line break ends a
/// sentence. One pass, linear in the length.
/// </summary>
public static class TextGuard
{
    /// <summary>The findings in the order they stand.</summary>
    public static IReadOnlyList<GuardFinding> Read(string text)
    {
        var found = new List<GuardFinding>();
        var sentence = new Sentence(0, 0);
        for (var at = 0; at < text.Length;)
        {
            if (at >= sentence.End)
            {
                sentence = Sentence.From(text, at);
            }

            var last = found.Count == 0 ? 0 : found[^1].End;
            if (At(text, at, last, sentence) is { } finding)
            {
                found.Add(finding);
                at = finding.End;
            }
            else
            {
                at++;
            }
        }

        return found;
    }

    /// <summary>Whether anything in the text is refused.</summary>
    public static bool Refuses(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (PersonalIdentityNumber.LengthAt(text, at) > 0)
            {
                return true;
            }
        }

        return false;
    }

    private static GuardFinding? At(string text, int at, int last, Sentence sentence)
    {
        if (PersonalIdentityNumber.LengthAt(text, at) is > 0 and var number)
        {
            return new(GuardKind.PersonalIdentityNumber, at, number);
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
