"""A small table of the recalls that the FDA publishes."""

HEADER = (
    "Product ID,Event ID,Recalling Firm Name,Reason for Recall,Product Description,"
    "Product Classification,Center Classification Date\n"
)


def recalls(second: str) -> str:
    """Five products of four recalls; the class of the second, recalled with the first, of class I, is given."""
    return HEADER + (
        "1,R1,Essai,Non-Sterility,Essai Injection vial,Class I,2020-01-02\n"
        f"2,R1,Essai,Non-Sterility,Essai Injection vial 2,{second},2020-01-02\n"
        "3,R2,Essai,Failed Dissolution Specifications,Essai tablets,Class II,2020-01-03\n"
        "4,R3,Essai,Labeling: Missing Label,Essai tablets,Class I,2020-01-04\n"
        "5,R4,Essai,Failed Impurities: known,Essai tablets,Class III,2020-01-05\n"
    )
