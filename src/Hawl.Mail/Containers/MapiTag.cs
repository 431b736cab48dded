namespace Hawl.Mail.Containers;

/// <summary>The properties that are read here (MS-OXPROPS §2).</summary>
internal static class MapiTag
{
    public const ushort Subject = 0x0037;
    public const ushort SubmitTime = 0x0039;
    public const ushort RepresentedName = 0x0042;
    public const ushort RepresentedAddress = 0x0065;
    public const ushort Headers = 0x007D;
    public const ushort RecipientKind = 0x0C15;
    public const ushort SenderName = 0x0C1A;
    public const ushort SenderAddress = 0x0C1F;
    public const ushort DeliveryTime = 0x0E06;
    public const ushort NormalSubject = 0x0E1D;
    public const ushort Body = 0x1000;
    public const ushort CompressedRtf = 0x1009;
    public const ushort Html = 0x1013;
    public const ushort MessageId = 0x1035;
    public const ushort References = 0x1039;
    public const ushort InReplyTo = 0x1042;
    public const ushort DisplayName = 0x3001;
    public const ushort Address = 0x3003;
    public const ushort CreationTime = 0x3007;
    public const ushort ChangeTime = 0x3008;
    public const ushort AttachedData = 0x3701;
    public const ushort AttachedExtension = 0x3703;
    public const ushort AttachedName = 0x3704;
    public const ushort AttachedLongName = 0x3707;
    public const ushort AttachedType = 0x370E;
    public const ushort AttachedContentId = 0x3712;
    public const ushort SmtpAddress = 0x39FE;
    public const ushort InternetCodePage = 0x3FDE;
    public const ushort MessageCodePage = 0x3FFD;
    public const ushort SenderSmtp = 0x5D01;
    public const ushort RepresentedSmtp = 0x5D02;
}
