namespace BfaRadet.Domain.Privacy;

/// <summary>
/// Recognises a personnummer (folkbokföringslagen 1991:481 18 §) or samordningsnummer (lag 2022:1697; day + 60, where month
/// and day may be unknown: 00 and 60): ten or twelve digits, a date up to today and a right check digit, with signs, blanks,
/// breaks or a cell border between year, month, day and the last four. Also cut in other places as people do who set groups
/// apart ("YY MM DD NN NN", "YYMM DD-NNNN"), where it is no part of a row of figures. Read in a <see cref="GuardText"/>.
/// </summary>
static class PersonalIdentityNumber
{
    private const int Most = 12;

    /// <summary>Between two groups of digits: so many signs, and so many characters with the blanks around them.</summary>
    private const int MostSeparators = 2;
    private const int LongestGap = 6;

    /// <summary>How a run of digits is cut, as to what is a number.</summary>
    private enum Shape
    {
        None,

        /// <summary>Year, month, day and the last four, each whole.</summary>
        Plain,

        /// <summary>Cut in other places, as people do: a number unless it may be something else.</summary>
        Loose,

        /// <summary>In groups that few would write a number in: only asked about.</summary>
        Odd,
    }

    /// <summary>
    /// How many characters the number that begins at <paramref name="start"/> takes, or 0 when none begins there, and whether
    /// it is one for certain. A part of a longer run of digits is never one.
    /// </summary>
    public static (int Length, bool Certain) At(string text, int start, DateOnly today)
    {
        if (!Signs.IsDigitAt(text, start) || Signs.IsDigitAt(text, start - 1))
        {
            return default;
        }

        Span<char> digits = stackalloc char[Most];
        var groups = Groups.Read(text, start, digits);
        if (groups.EndOfTemporary is > 0 and var temporary && DateIn(digits, groups.DateLength, today))
        {
            return (temporary - start, false);
        }

        foreach (var length in (ReadOnlySpan<int>)[Most, 10])
        {
            if (groups.EndOf(length) is > 0 and var end && DateIn(digits, length - 4, today) && IsChecked(digits, length)
                && !groups.GoesOnAsATime(text, length, end))
            {
                if (end - start == 10 && PhoneNumber.IsMobile(text, start))
                {
                    // In one run it may be both: a question, which PhoneNumber asks where it sees one.
                    return PhoneNumber.LengthAt(text, start) > 0 ? default : (10, false);
                }

                var shape = groups.ShapeOf(length);
                var loose = shape != Shape.Plain;
                if (loose && (IsAfterFigures(text, start) || ((shape == Shape.Odd || groups.IsCutLate(length - 4)) && IsBeforeFigures(text, end))))
                {
                    continue;
                }

                return SaidToBe.Before(text, start) switch
                {
                    SaidToBe.Kind.Reference => default,
                    _ when loose && text[start] == '0' && PhoneNumber.LengthAt(text, start) > 0 => default,
                    SaidToBe.Kind.OtherNumber => (end - start, false),
                    // An area code, or an hour after its day.
                    _ when loose && (shape == Shape.Odd || text[start] == '0' || IsHour(digits, length - 4)) => (end - start, false),
                    _ => (end - start, true),
                };
            }
        }

        return default;
    }

    /// <summary>A sign that may stand between two groups.</summary>
    private static bool IsSeparator(char c) => Signs.IsDash(c) || c is '+' or '.' or '/' or ':' or '_' || IsBorder(c);

    private static bool IsBorder(char c) => c is '\n' or '\t' or '|';

    private static bool IsChecked(ReadOnlySpan<char> digits, int length) =>
        digits.Slice(length - 4, 3) is not "000" && Luhn(digits.Slice(length - 10, 10)) % 10 == 0;

    /// <summary>A day somebody may be born; a whole date to come is none.</summary>
    private static bool DateIn(ReadOnlySpan<char> digits, int length, DateOnly today)
    {
        var year = Two(digits, length - 6);
        if (length == 8)
        {
            var century = Two(digits, 0);
            if (century is < 18 or > 20)
            {
                return false;
            }

            year += century * 100;
        }
        else
        {
            // Of two figures the century is not known: 00 stands for 2000, which had its 29 February.
            year += 2000;
        }

        var (month, day) = (Two(digits, length - 4), Two(digits, length - 2));
        var (unknownMonth, unknownDay) = (month == 0 && day >= 60, day == 60);
        day = day > 60 ? day - 60 : day;
        return (unknownMonth || month is >= 1 and <= 12)
            && (unknownDay || (day >= 1 && day <= (unknownMonth ? 31 : DateTime.DaysInMonth(year, month))))
            && (length == 6 || (year * 10000) + (month * 100) + (unknownDay ? 0 : day) <= (today.Year * 10000) + (today.Month * 100) + today.Day);
    }

    private static bool IsHour(ReadOnlySpan<char> digits, int at) => Two(digits, at) <= 24 && Two(digits, at + 2) <= 59;

    /// <summary>In a row of figures: blanks between them, a dash, or a sign with nothing around it. A line or a cell ends the row.</summary>
    private static bool IsAfterFigures(string text, int start) => Signs.IsDigitAt(text, EndOfStep(text, start - 1, -1));

    private static bool IsBeforeFigures(string text, int end) => Signs.IsDigitAt(text, EndOfStep(text, end, 1));

    private static int EndOfStep(string text, int from, int by)
    {
        var at = EndOfBlanks(text, from, by);
        var sign = at >= 0 && at < text.Length ? text[at] : '\0';
        return Signs.IsDash(sign) ? EndOfBlanks(text, at + by, by)
            : at == from && sign is '.' or ',' or '/' or ':' ? at + by
            : at;
    }

    private static int EndOfBlanks(string text, int from, int by)
    {
        var at = from;
        while (at >= 0 && at < text.Length && Math.Abs(at - from) < LongestGap && Signs.IsBlank(text[at]))
        {
            at += by;
        }

        return at;
    }

    private static int Two(ReadOnlySpan<char> digits, int at) => ((digits[at] - '0') * 10) + digits[at + 1] - '0';

    private static int Luhn(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var value = digits[i] - '0';
            value = i % 2 == 0 ? value * 2 : value;
            sum += value > 9 ? value - 9 : value;
        }

        return sum;
    }

    /// <summary>Digits in groups with short gaps between them, up to what a number may have.</summary>
    /// <param name="Cuts">A bit for each count of digits that is followed by a gap, or by the end.</param>
    /// <param name="Blanks">The same for gaps with a blank or a border in them.</param>
    /// <param name="Spaces">The same for gaps of blanks alone; <paramref name="Dashes"/> and <paramref name="Stops"/> with one such sign.</param>
    private readonly record struct Groups(
        int Count, int Cuts, int Blanks, int Spaces, int Dashes, int Stops, int Borders, int EndOf10, int EndOf12, int DateLength, int EndOfTemporary)
    {
        public static Groups Read(string text, int start, Span<char> digits)
        {
            var groups = default(Groups);
            for (var at = start; ;)
            {
                var count = groups.Count;
                for (; Signs.IsDigitAt(text, at); at++)
                {
                    if (count == Most)
                    {
                        return groups with { Count = count };
                    }

                    digits[count++] = text[at];
                }

                groups = groups with
                {
                    Count = count,
                    EndOf10 = count == 10 ? at : groups.EndOf10,
                    EndOf12 = count == 12 ? at : groups.EndOf12,
                };
                var (next, blank, border, sign) = EndOfGap(text, at);
                if (count is 6 or 8 && EndOfLetterNumber(text, next) is > 0 and var temporary)
                {
                    groups = groups with { DateLength = count, EndOfTemporary = temporary };
                }

                if (next == at || !Signs.IsDigitAt(text, next))
                {
                    return groups;
                }

                var bit = 1 << count;
                groups = groups with
                {
                    Cuts = groups.Cuts | bit,
                    Blanks = groups.Blanks | (blank ? bit : 0),
                    Spaces = groups.Spaces | (sign == ' ' ? bit : 0),
                    Dashes = groups.Dashes | (Signs.IsDash(sign) ? bit : 0),
                    Stops = groups.Stops | (sign == '.' ? bit : 0),
                    Borders = groups.Borders | (border ? bit : 0),
                };
                at = next;
            }
        }

        /// <summary>Where a number of so many digits ends; 0 when it is not cut as one.</summary>
        public int EndOf(int length) => ShapeOf(length) == Shape.None ? 0 : length == 10 ? EndOf10 : EndOf12;

        public Shape ShapeOf(int length)
        {
            var date = length - 4;
            var (cuts, late) = (Cuts & ((1 << length) - 1), 1 << (date + 2));
            var parts = (1 << (date - 4)) | (1 << (date - 2));
            var century = length == Most ? 1 << 2 : 0;
            var inner = cuts & ((1 << date) - 1);
            // Figures in cells of their own are figures.
            if ((cuts & ~((1 << date) | late | parts | century)) != 0 || (Borders & (inner | late)) != 0)
            {
                return Shape.None;
            }

            if (!IsCutLate(date))
            {
                return (inner & parts) is var cut && (cut == 0 || cut == parts) ? Shape.Plain
                    : IsCutOnce(date) ? Shape.Loose
                    : IsInGroups(cuts, date) ? Shape.Odd
                    : Shape.None;
            }

            return IsCutLateInBlanks(date) || ((inner & parts) == parts && IsCutAlike(cuts, date)) ? Shape.Loose
                : IsInGroups(cuts, date) ? Shape.Odd
                : Shape.None;
        }

        public bool IsCutLate(int date) => (Cuts & (1 << (date + 2))) != 0;

        /// <summary>The last four in two: by blanks, after a date that has none in it. Hours and phone numbers have others.</summary>
        private bool IsCutLateInBlanks(int date) =>
            (Spaces & (1 << (date + 2))) != 0 && (Cuts & (1 << date)) != 0 && (Spaces & ((1 << date) - 1) & ~(1 << (date - 6))) == 0
            && !IsCutOnce(date);

        /// <summary>In pairs: by blanks, by dashes or by stops, whatever parts the date from the last four.</summary>
        private bool IsCutAlike(int cuts, int date)
        {
            var pairs = cuts & ~(1 << date);
            return pairs != cuts && ((pairs & ~Spaces) == 0 || (pairs & ~Dashes) == 0 || (pairs & ~Stops) == 0);
        }

        private bool IsInGroups(int cuts, int date) => (cuts & (1 << date)) != 0 && (cuts & ~(Spaces | Dashes)) == 0;

        /// <summary>The date in two and not in three: by blanks, before a sign.</summary>
        private bool IsCutOnce(int date) =>
            (Cuts & ((1 << date) - 1)) is var cut && (cut == 1 << (date - 4) || cut == 1 << (date - 2)) && (Spaces & cut) == cut
            && (Cuts & ~Spaces & (1 << date)) != 0;

        /// <summary>"20260312 1300–1500" is a day and its hours, "2025-03-12–2025-04-15" two days.</summary>
        public bool GoesOnAsATime(string text, int length, int end) =>
            ((Blanks & (1 << (length - 4))) != 0 || (Cuts & ((1 << (length - 4)) - 1)) != 0)
            && end < text.Length && (Signs.IsDash(text[end]) || text[end] is '.' or ':') && Signs.IsDigitAt(text, end + 1);

        /// <summary>The sign of a gap that has one alone; a space when it has none.</summary>
        private static (int End, bool Blank, bool Border, char Sign) EndOfGap(string text, int from)
        {
            var (at, signs, blank, border, sign) = (from, 0, false, false, ' ');
            while (at < text.Length && at - from < LongestGap)
            {
                if (Signs.IsBlank(text[at]))
                {
                    blank = true;
                }
                else if (IsSeparator(text[at]) && signs < MostSeparators)
                {
                    sign = signs++ == 0 ? text[at] : '\0';
                    blank |= IsBorder(text[at]);
                    border |= text[at] is '\t' or '|';
                }
                else
                {
                    break;
                }

                at++;
            }

            return (at, blank, border, sign);
        }

        /// <summary>A letter and three digits: what health authorities and the tax agency give before there is a number.</summary>
        private static int EndOfLetterNumber(string text, int at) =>
            at < text.Length && text[at] is 'T' or 't' or 'R' or 'S' or 'U' or 'W' or 'X' or 'J' or 'K' or 'L' or 'M' or 'N'
            && Signs.EndOfDigits(text, at + 1) is var end && end == at + 4 && !Signs.IsLetterAt(text, end)
                ? end
                : 0;
    }
}
